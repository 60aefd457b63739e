package io.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages for those who carry on name classes and events as they are called; and no two classes are called the same. */
class NamesOnPagesTest {

    private static final Path ROOT = Path.of("..");
    private static final List<String> MODULES =
            List.of("schemas", "service-support", "ingest-service", "staffing-service", "local-stack");

    /** A name in code marks that looks like a class: {@code Facts}, {@code planning.plan.Planner}, {@code Facts.of}. */
    private static final Pattern NAME = Pattern.compile("`(?:[a-z]+\\.)*([A-Z][a-z]\\w+)(?:\\.[A-Za-z]\\w*)*`");

    /** Classes and settings of others. */
    private static final Set<String> FOREIGN = Set.of(
            "CreateTime",
            "DescribeConfigs",
            "ExpressionsBasedModel",
            "MockProducer",
            "NoSuchMethodError",
            "ProcessBuilder",
            "TopicRecordNameStrategy",
            "TopologyTestDriver");

    private static Stream<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(path -> path.toString().endsWith(ending)).toList().stream();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    private static String name(Path file) {
        var name = file.getFileName().toString();
        return name.substring(0, name.indexOf('.'));
    }

    private static Stream<Path> classes(String tree) {
        return MODULES.stream()
                .map(module -> ROOT.resolve(module).resolve("src").resolve(tree).resolve("java"))
                .filter(Files::isDirectory)
                .flatMap(folder -> files(folder, ".java"));
    }

    private static Stream<Path> pages() {
        return Stream.concat(
                Stream.of("docs/architecture.md", "docs/request-lifecycle.md", "CONTRIBUTING.md", "README.md")
                        .map(ROOT::resolve),
                files(ROOT.resolve("docs/decisions"), ".md"));
    }

    private static List<String> names(Path page) {
        try {
            return NAME.matcher(Files.readString(page))
                    .results()
                    .map(match -> match.group(1))
                    .distinct()
                    .toList();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    @Test
    void eachClassThatAPageNamesIsThere() {
        Set<String> known = Stream.of(
                        classes("main"), classes("test"), files(ROOT.resolve("schemas/src/main/avro"), ".avsc"))
                .flatMap(files -> files)
                .map(NamesOnPagesTest::name)
                .collect(Collectors.toSet());

        List<String> unknown = new ArrayList<>();
        pages().forEach(page -> names(page).stream()
                .filter(name -> !known.contains(name) && !FOREIGN.contains(name))
                .forEach(name -> unknown.add(ROOT.relativize(page) + " names " + name)));

        assertThat(pages().flatMap(page -> names(page).stream())).contains("PlanTask", "PartModel", "AllAnswers");
        assertThat(unknown)
                .as("classes and events that pages name and nobody has")
                .isEmpty();
    }

    /** The second of two names is read as the first; nested types have the name of theirs before them. */
    @Test
    void noTwoClassesHaveOneName() {
        var twice = classes("main")
                .map(NamesOnPagesTest::name)
                .filter(name -> !name.equals("package-info"))
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 1)
                .map(entry -> entry.getKey())
                .sorted();

        assertThat(twice).isEmpty();
    }
}
