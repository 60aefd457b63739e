package io.muster.staffing.requests.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a decision and a sourcing may say of a request's lines: each names lines that are there, once, and no more than was asked. */
final class Decisions {

    private static final Set<String> CRITERIA =
            Set.of("LEGALITY", "LETHALITY", "RISK", "COST", "APPROPRIATENESS", "READINESS");

    private Decisions() {}

    /**
     * The lines as a decision leaves them.
     *
     * @throws NotPossible where it names a line that is not there, or one twice, or other people than were asked for
     */
    static List<LineStatus> decided(Account account, RequestEvent.Decided decided) {
        if (decided.decision() == Stage.DENIED) {
            return account.lines();
        }
        var unmet = unmet(account);
        if (!unmet.isEmpty()) {
            throw new NotPossible("approval needs a finding with role and evidence on all six criteria; " + unmet);
        }
        var approved = byLine(account, decided.approved());
        boolean inFull = decided.decision() == Stage.APPROVED;
        var lines = account.lines().stream()
                .map(line -> {
                    int headcount = line.line().headcount();
                    int people = approved.getOrDefault(line.line().id(), inFull ? headcount : 0);
                    if (inFull && people != headcount) {
                        throw new NotPossible("line " + line.line().id() + " asks for " + headcount + " people, "
                                + people + " are approved: decide APPROVED_PARTIAL");
                    }
                    return Stays.approved(line, people);
                })
                .toList();
        if (lines.stream().allMatch(line -> line.approved() == 0)) {
            throw new NotPossible("the decision approves nobody: name lines with their people, or decide DENIED");
        }
        return lines;
    }

    private static Map<String, Integer> byLine(Account account, List<RequestEvent.Approved> approved) {
        Map<String, Integer> people = new HashMap<>();
        for (var status : approved) {
            known(account, status.line());
            if (status.headcount() < 0) {
                throw new NotPossible("line " + status.line() + ": people approved must be at least 0, but are "
                        + status.headcount());
            }
            if (people.put(status.line(), status.headcount()) != null) {
                throw new NotPossible("line " + status.line() + " is named twice; name each line once");
            }
        }
        return people;
    }

    /**
     * Checks that the units are of what was approved.
     *
     * @throws NotPossible where a unit is of a line that is not there, of other people, or of more than were approved
     */
    static void checkSourcing(Account account, List<RequestEvent.Unit> units) {
        Map<String, Long> people = new HashMap<>();
        for (var unit : units) {
            var line = known(account, unit.line());
            var component = line.line().component();
            if (!component.equals("UNDETERMINED") && !component.equals(unit.component())) {
                throw new NotPossible("line " + unit.line() + " was approved for " + component + ", the unit is of "
                        + unit.component() + ": source " + component + ", or ask anew");
            }
            long sourced = people.merge(unit.line(), (long) unit.headcount(), Long::sum);
            if (sourced > line.approved()) {
                throw new NotPossible("line " + unit.line() + " has " + line.approved()
                        + " people approved, the units have " + sourced);
            }
        }
    }

    private static LineStatus known(Account account, String line) {
        return account.line(line)
                .orElseThrow(() -> new NotPossible("the request has no line " + line + "; its lines are "
                        + account.lines().stream()
                                .map(status -> status.line().id())
                                .collect(Collectors.joining(", "))));
    }

    /** What is missing for an approval, in words; empty where nothing is. */
    private static String unmet(Account account) {
        var byLine = account.findings().stream()
                .filter(finding ->
                        !finding.assessorRole().isBlank() && !finding.evidence().isBlank())
                .toList();
        var current = criteria(byLine, false);
        var outdated = criteria(byLine, true);
        var missing = new TreeSet<>(CRITERIA);
        missing.removeAll(current);
        missing.removeAll(outdated);
        return (missing.isEmpty() ? "" : "missing are " + missing)
                + (missing.isEmpty() || outdated.isEmpty() ? "" : "; ")
                + (outdated.isEmpty()
                        ? ""
                        : "about an earlier version of the request are " + outdated + ": evaluate them again");
    }

    private static Set<String> criteria(List<RequestEvent.Finding> findings, boolean outdated) {
        return findings.stream()
                .filter(finding -> finding.isOutdated() == outdated)
                .map(RequestEvent.Finding::criterion)
                .filter(CRITERIA::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
