package io.muster.schemas.profile.reading;

import java.util.List;
import java.util.stream.Collectors;

/** A profile can't be used; says everything that is wrong with it, so that one reading of the message mends the file. */
public final class InvalidProfile extends RuntimeException {

    private final List<Finding> findings;

    InvalidProfile(String file, List<Finding> findings) {
        super(message(file, findings));
        this.findings = List.copyOf(findings);
    }

    /** All findings, in the order of the file's lines. */
    public List<Finding> findings() {
        return findings;
    }

    private static String message(String file, List<Finding> findings) {
        var count = findings.size() == 1 ? "1 finding" : findings.size() + " findings";
        return findings.stream()
                .map(Finding::toString)
                .collect(Collectors.joining("\n", "profile " + file + " can't be used, " + count + ":\n", ""));
    }
}
