package io.muster.staffing.requests.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.schemas.testing.ApiPage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/api.md has the table by which transitions are judged: who may tell each, in which states it may come, where it leads. */
class TransitionTableTest {

    private static final Map<Transition, String> BY_CONTENT = Map.of(
            Transition.AMEND, "stays",
            Transition.DECIDE, "`APPROVED`, `APPROVED_PARTIAL` or `DENIED`",
            Transition.REVERSE, "where it stands without that event");

    private static List<String> shown() {
        return ApiPage.of("ingest-service").stream()
                .flatMap(section -> section.prose().lines())
                .dropWhile(line -> !line.startsWith("| transition | who may tell it |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }

    private static String row(Transition transition) {
        var open = Arrays.stream(Stage.values()).filter(Stage::isOpen).collect(Collectors.toSet());
        var from = transition.from();
        var states = from.equals(open)
                ? "any open state"
                : from.size() == Stage.values().length
                        ? "any state"
                        : from.stream()
                                .sorted()
                                .map(stage -> stage == Stage.NONE ? "none yet" : "`" + stage + "`")
                                .collect(Collectors.joining(", "));
        var to = transition.to();
        return "| `%s` | %s | %s | %s |"
                .formatted(
                        transition.word(),
                        transition.by().words(),
                        states,
                        to == null ? Objects.requireNonNull(BY_CONTENT.get(transition)) : "`" + to + "`");
    }

    @Test
    void isThatOfTheCode() {
        assertThat(shown())
                .containsExactlyElementsOf(Arrays.stream(Transition.values())
                        .map(TransitionTableTest::row)
                        .toList());
    }
}
