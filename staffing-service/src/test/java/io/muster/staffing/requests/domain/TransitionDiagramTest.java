package io.muster.staffing.requests.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The diagram of docs/request-lifecycle.md is drawn from the table by which transitions are judged. */
class TransitionDiagramTest {

    private static final Path PAGE = Path.of("..", "docs", "request-lifecycle.md");

    /** Where it hangs on the decision: for all lines, for some, for none. */
    private static final Map<Transition, List<Stage>> BY_CONTENT =
            Map.of(Transition.DECIDE, List.of(Stage.APPROVED, Stage.APPROVED_PARTIAL, Stage.DENIED));

    private static String diagram() {
        List<String> lines = new ArrayList<>(List.of("```mermaid", "stateDiagram-v2"));
        lines.add("    state \"any open state\" as OPEN");
        for (var transition : Transition.values()) {
            var to = transition.to() == null
                    ? BY_CONTENT.getOrDefault(transition, List.of())
                    : List.of(Objects.requireNonNull(transition.to()));
            to.forEach(stage -> sources(transition)
                    .forEach(source -> lines.add("    " + source + " --> " + stage + ": " + transition.word())));
        }
        Arrays.stream(Stage.values())
                .filter(stage -> stage != Stage.NONE && !stage.isOpen())
                .forEach(stage -> lines.add("    " + stage + " --> [*]"));
        lines.add("```");
        return String.join("\n", lines);
    }

    private static List<String> sources(Transition transition) {
        var open = Arrays.stream(Stage.values()).filter(Stage::isOpen).collect(Collectors.toSet());
        return transition.from().equals(open)
                ? List.of("OPEN")
                : transition.from().stream()
                        .sorted()
                        .map(stage -> stage == Stage.NONE ? "[*]" : stage.name())
                        .toList();
    }

    /** Where it differs, put what is expected in its place: the page is never written by hand. */
    @Test
    void isDrawnFromTheTable() throws IOException {
        assertThat(Files.readString(PAGE)).contains(diagram());
    }
}
