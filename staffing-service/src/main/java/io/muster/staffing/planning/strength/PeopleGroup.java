package io.muster.staffing.planning.strength;

import io.muster.staffing.planning.situation.Commitment;
import io.muster.staffing.planning.situation.StaffReport;
import io.muster.staffing.planning.strength.Posts.Post;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * People of one kind at one place and task, known from one report or from one line of a request.
 *
 * @param report from which they are known, or null where only the line says so
 * @param line whose people they are, or null for nobody's
 * @param tasks tasks of the profile that they may have; empty where any
 * @param since first day from which the figure is known
 */
record PeopleGroup(
        Post post,
        String component,
        long headcount,
        @Nullable StaffReport report,
        @Nullable Commitment line,
        Set<String> tasks,
        LocalDate since) {

    static PeopleGroup of(StaffReport report, long headcount, @Nullable Commitment line) {
        var open = line == null ? Set.<String>of() : Set.copyOf(line.tasks());
        return new PeopleGroup(
                Posts.of(report),
                report.component(),
                headcount,
                report,
                line,
                report.task().equals(StaffReport.UNPLACED) ? open : Set.of(report.task()),
                report.day());
    }

    static PeopleGroup of(Commitment line, Post home, long headcount, LocalDate day) {
        var first = line.stays().stream()
                .filter(stay -> stay.covers(day))
                .map(stay -> stay.from())
                .min(Comparator.naturalOrder())
                .orElse(day);
        var deployed = line.deployedOn();
        return new PeopleGroup(
                home,
                line.component(),
                headcount,
                null,
                line,
                Set.copyOf(line.tasks()),
                deployed != null && deployed.isAfter(first) ? deployed : first);
    }

    boolean isUnplaced() {
        return Posts.isUnplaced(post);
    }

    boolean isOf(String requestId) {
        return line != null && line.requestId().equals(requestId);
    }

    boolean isOfLine(String name) {
        return line != null && line.line().equals(name);
    }

    @Nullable
    String unit() {
        return report == null ? null : report.unit();
    }

    /** A name that tells it from all others of a day. */
    String name() {
        return report == null
                ? "request " + lineOfRequest().requestId() + " line "
                        + lineOfRequest().line()
                : Stream.of(
                                "report",
                                report.place(),
                                report.task(),
                                report.component(),
                                report.requestId(),
                                report.line(),
                                report.unit())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
    }

    private Commitment lineOfRequest() {
        return Objects.requireNonNull(line, "who is in no report is of a line");
    }

    /** The group as answers name it. */
    Strength.Source source() {
        return report == null ? committed() : reported(report);
    }

    private Strength.Source reported(StaffReport from) {
        return new Strength.Source(
                component,
                headcount,
                "report",
                from.eventId(),
                from.mark(),
                from.task().equals(StaffReport.OTHER)
                        ? "at a task that is none of the profile's; " + from.basis()
                        : from.basis(),
                since,
                Remarks.who(from));
    }

    private Strength.Source committed() {
        var of = lineOfRequest();
        boolean expected = of.deployedOn() == null;
        return new Strength.Source(
                component,
                headcount,
                "request",
                of.requestId(),
                null,
                "line " + of.line() + " of the request, as approved, extended and reduced"
                        + (expected ? "; expected, not yet deployed" : ""),
                since,
                name() + (expected ? ", expected" : ""));
    }
}
