package io.muster.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps docs/the-case.md true: what it says the demo prints is printed, and the tests that it names are there. */
class CasePageTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");
    private static final Pattern DEMO = Pattern.compile("demo: \"([^\"]+)\"");

    private static List<String> rows() throws IOException {
        return Files.readAllLines(ROOT.resolve("docs/the-case.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| statement"))
                .toList();
    }

    private static List<Path> sources(String kind) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (var module : List.of("ingest-service", "staffing-service", "local-stack", "schemas", "service-support")) {
            try (var files = Files.walk(ROOT.resolve(module).resolve("src").resolve(kind))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }

    @Test
    void namesForEachStatementADemoLineOrATestThatIsThere() throws IOException {
        var tests = sources("test").stream()
                .map(file -> file.getFileName().toString())
                .collect(Collectors.toSet());

        assertThat(rows()).hasSizeGreaterThan(20).allSatisfy(row -> {
            var named = TEST.matcher(row).results().map(found -> found.group(1)).toList();
            assertThat(named.isEmpty() && !DEMO.matcher(row).find()).as(row).isFalse();
            assertThat(named).allSatisfy(test -> assertThat(tests).contains(test + ".java"));
        });
    }

    @Test
    void quotesWhatTheDemoPrints() throws IOException {
        var printed = sources("main").stream()
                .filter(file -> file.toString().contains("/demo/"))
                .map(CasePageTest::text)
                .collect(Collectors.joining("\n"));

        assertThat(rows())
                .allSatisfy(row -> DEMO.matcher(row)
                        .results()
                        .forEach(quoted -> assertThat(printed).contains(quoted.group(1))));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
