package io.muster.staffing.requests.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What an amendment may change. Before the decision that is everything; after it nothing that goes beyond what was decided. */
final class Amendments {

    private static final String HOW = "; what goes beyond the decision needs a decision: ask for it by a new request";

    private Amendments() {}

    /**
     * The place of the line that is amended.
     *
     * @return its index, or -1 for a line that is added
     * @throws NotPossible where it replaces a line that is not there
     */
    static int index(List<LineStatus> lines, Line amended) {
        var id = amended.replaces() == null ? amended.id() : amended.replaces();
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).line().id().equals(id)) {
                return at;
            }
        }
        if (amended.replaces() != null) {
            throw new NotPossible(
                    "line " + amended.id() + " replaces line " + id + ", which the request does not have");
        }
        return -1;
    }

    /**
     * Checks that every line can still be named by its id alone.
     *
     * @throws NotPossible where two lines have one id
     */
    static void checkIds(List<LineStatus> lines) {
        Set<String> seen = new HashSet<>();
        for (var status : lines) {
            var id = status.line().id();
            if (!seen.add(id)) {
                throw new NotPossible("the request would have two lines " + id
                        + "; give the line that replaces another an id that no other line has");
            }
        }
    }

    /**
     * Checks an amendment that comes after the decision.
     *
     * @param decided the line as it was decided
     * @throws NotPossible where the amendment goes beyond it
     */
    static void checkAgainstDecision(LineStatus decided, Line amended) {
        var was = decided.line();
        var id = amended.id();
        if (amended.headcount() > decided.approved()) {
            throw new NotPossible("line " + id + " would have " + amended.headcount() + " people, approved are "
                    + decided.approved() + HOW);
        }
        if (was.place() != null && !was.place().equals(amended.place())) {
            throw new NotPossible("line " + id + " was decided for " + was.place() + ", and would be at "
                    + (amended.place() == null ? "no place" : amended.place()) + HOW);
        }
        if (!was.tasks().containsAll(amended.tasks())) {
            throw new NotPossible(
                    "line " + id + " was decided for " + was.tasks() + ", and would be for " + amended.tasks() + HOW);
        }
        if (!was.component().equals("UNDETERMINED") && !was.component().equals(amended.component())) {
            throw new NotPossible("line " + id + " was decided for " + was.component() + ", and would be of "
                    + amended.component() + HOW);
        }
        if (amended.firstDay().isBefore(was.firstDay()) || amended.lastDay().isAfter(was.lastDay())) {
            throw new NotPossible("line " + id + " was decided for " + was.firstDay() + " to " + was.lastDay()
                    + ", and would be from " + amended.firstDay() + " to " + amended.lastDay() + HOW);
        }
    }
}
