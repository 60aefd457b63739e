package io.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words that docs/glossary.md retires are in no name of the product's code. */
class WordsTest {

    private static final Path ROOT = Path.of("..");
    private static final List<String> MODULES =
            List.of("schemas", "service-support", "ingest-service", "staffing-service", "local-stack");

    /** Comments and texts may say any word; names may not. */
    private static final Pattern NO_NAMES =
            Pattern.compile("/\\*.*?\\*/|//[^\\n]*|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"", Pattern.DOTALL);

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");

    private static List<String> retired(String heading) throws IOException {
        return Files.readString(ROOT.resolve("docs/glossary.md"))
                .lines()
                .dropWhile(line -> !line.equals(heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| ") && !line.startsWith("| word "))
                .flatMap(line -> Stream.of(line.substring(2, line.indexOf(" |")).split(",")))
                .map(word -> word.replace(" ", ""))
                .toList();
    }

    private static Stream<Path> sources(String module) {
        try (var files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
            return files.filter(path -> path.toString().endsWith(".java")).toList().stream();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    private static Stream<String> names(Path source) {
        try {
            var code = NO_NAMES.matcher(Files.readString(source)).replaceAll(" ");
            return NAME.matcher(code).results().map(name -> source.getFileName() + ": " + name.group());
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    @Test
    void whatIsRetiredIsInNoName() throws IOException {
        var retired = retired("## Retired");
        assertThat(retired).contains("reckon", "engineroom").doesNotContain("told");

        assertThat(names().filter(name -> says(name, retired))).isEmpty();
    }

    @Test
    void aParticipleIsNoName() throws IOException {
        var retired = retired("## Retired as a whole name");
        assertThat(retired).contains("told", "tell", "those");

        assertThat(names().filter(name -> retired.contains(name.substring(name.indexOf(": ") + 2))))
                .isEmpty();
    }

    private static Stream<String> names() {
        var names = MODULES.stream()
                .flatMap(WordsTest::sources)
                .flatMap(WordsTest::names)
                .distinct()
                .toList();
        assertThat(names).hasSizeGreaterThan(1_000);
        return names.stream();
    }

    private static boolean says(String name, List<String> retired) {
        var word = name.substring(name.indexOf(": ") + 2).toLowerCase(Locale.ROOT);
        return retired.stream().anyMatch(word::contains);
    }
}
