package io.muster.staffing.planning.strength;

import io.muster.staffing.planning.situation.Commitment;
import io.muster.staffing.planning.situation.StaffReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds the line of a request whose people a report is of. It depends on the report and on what is approved now alone, so that it
 * does not matter which of them came first.
 */
final class Matching {

    private final Map<String, List<Commitment>> byRequest;

    Matching(List<Commitment> commitments) {
        this.byRequest = commitments.stream().collect(Collectors.groupingBy(Commitment::requestId));
    }

    /** Whose people a report is of. */
    sealed interface Match {

        /** Of nobody's request. */
        record Nobodys() implements Match {}

        /** Of that line. */
        record Of(Commitment line) implements Match {}

        /** Of a request's line that is not known; {@code why} says what is wrong and what would do. */
        record Unknown(String why) implements Match {}
    }

    Match of(StaffReport report) {
        var request = report.requestId();
        if (request == null) {
            return new Match.Nobodys();
        }
        var lines = byRequest.getOrDefault(request, List.of());
        if (lines.isEmpty()) {
            return new Match.Unknown("no approved line of a request " + request + " is known");
        }
        var named = report.line();
        return named == null
                ? meant(report, lines)
                : lines.stream()
                        .filter(line -> line.line().equals(named))
                        .findFirst()
                        .<Match>map(Match.Of::new)
                        .orElseGet(() -> new Match.Unknown(
                                "request " + request + " has no approved line " + named + "; it has " + lines(lines)));
    }

    /** Whether a day's plan speaks of its people: not where all whose people they can be are gone for long. */
    boolean isSpokenOf(StaffReport report, LocalDate day) {
        if (of(report) instanceof Match.Of(var line)) {
            return line.isSpokenOf(day);
        }
        var lines = report.requestId() == null
                ? List.<Commitment>of()
                : byRequest.getOrDefault(report.requestId(), List.of());
        return lines.isEmpty() || lines.stream().anyMatch(line -> line.isSpokenOf(day));
    }

    /** Of several lines the one that fits place and task, then kind, then one of its tasks, best. */
    private static Match meant(StaffReport report, List<Commitment> lines) {
        List<Commitment> left = new ArrayList<>(lines);
        narrow(left, line -> line.isPlaced() && Posts.isHome(line, report));
        narrow(left, line -> line.component().equals(report.component()));
        narrow(left, line -> line.tasks().contains(report.task()));
        return left.size() == 1
                ? new Match.Of(left.getFirst())
                : new Match.Unknown("it names no line, and request " + report.requestId() + " has " + lines(lines));
    }

    private static void narrow(List<Commitment> lines, Predicate<Commitment> fits) {
        if (lines.stream().anyMatch(fits)) {
            lines.removeIf(fits.negate());
        }
    }

    private static String lines(List<Commitment> lines) {
        return lines.stream().map(Commitment::line).sorted().collect(Collectors.joining(", ", "", ""));
    }
}
