package io.muster.schemas.profile.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/** Collects what is wrong while a file is read to its end. */
final class Findings {

    private final String file;
    private final List<Finding> defects = new ArrayList<>();

    Findings(String file) {
        this.file = file;
    }

    void add(Node at, String key, String reason) {
        add(at.getStartMark().getLine() + 1, key, reason);
    }

    void add(int line, String key, String reason) {
        var finding = new Finding(file, line, key, reason);
        // an anchored value is read at each of its aliases
        if (!defects.contains(finding)) {
            defects.add(finding);
        }
    }

    void throwIfAny() {
        if (!defects.isEmpty()) {
            throw new InvalidProfile(
                    file,
                    defects.stream()
                            .sorted(Comparator.comparingInt(Finding::line))
                            .toList());
        }
    }
}
