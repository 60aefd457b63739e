package io.muster.schemas.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What docs/api.md says of one service, section by section. */
public final class ApiPage {

    private static final Pattern BLOCK = Pattern.compile("```\\w+\n(.*?)```", Pattern.DOTALL);

    private ApiPage() {}

    /**
     * A section.
     *
     * @param text all of it
     * @param prose what is no example
     * @param answers what is shown as answered
     */
    public record Section(String text, String prose, String answers) {

        private static Section of(String text) {
            return new Section(
                    text,
                    BLOCK.matcher(text).replaceAll(""),
                    BLOCK.matcher(text)
                            .results()
                            .map(block -> block.group(1))
                            .filter(block -> block.matches("(?s)([1-5]\\d\\d\n|[{\\[]).*"))
                            .collect(Collectors.joining("\n")));
        }

        /** Whether it is about an address, whose variables stand in braces. */
        public boolean isAbout(String path) {
            var asAsked = Pattern.quote(path).replaceAll("[{]\\w+[}]", "\\\\E[^/\\\\s?`]+\\\\Q");
            return Pattern.compile("(?<![\\w/])" + asAsked + "(?![\\w/])")
                    .matcher(text)
                    .find();
        }

        /** Whether it shows a field in an answer or speaks of it. */
        public boolean describes(String field) {
            return answers.matches("(?s).*\"" + field + "\":.*") || prose.contains("`" + field + "`");
        }
    }

    /** The sections of a service: what comes before the first heading, then one of each heading. */
    public static List<Section> of(String service) {
        return Arrays.stream(text(service).split("(?m)^###+ ")).map(Section::of).toList();
    }

    /** All that the page says of a service. */
    static String text(String service) {
        var page = read();
        var begins = page.indexOf("\n## " + service + "\n");
        var next = page.indexOf("\n## ", begins + 1);
        return page.substring(begins, next < 0 ? page.length() : next);
    }

    private static String read() {
        try {
            return Files.readString(Path.of("..", "docs", "api.md"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
