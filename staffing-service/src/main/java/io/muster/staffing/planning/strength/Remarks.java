package io.muster.staffing.planning.strength;

import io.muster.staffing.planning.situation.StaffReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in words what a planner must know of people on hand. */
final class Remarks {

    private Remarks() {}

    /** Who reported, and of which unit. */
    static String who(StaffReport report) {
        var source = report.source().isEmpty() ? "unknown source" : report.source();
        return report.unit() == null ? source : source + " (" + report.unit() + ")";
    }

    static List<Remark> unmatched(StaffReport report, String why) {
        return report.onHand() == 0
                ? List.of()
                : List.of(remark(
                        Remark.Kind.UNMATCHED,
                        report,
                        report.onHand(),
                        report.onHand() + " people reported by " + who(report) + " on " + report.day() + " for request "
                                + report.requestId() + (report.line() == null ? "" : " line " + report.line())
                                + " are not counted: " + why
                                + "; send the report again under its eventId with the request and line that are meant, or"
                                + " without a request"));
    }

    static List<Remark> contradiction(StaffReport holds, List<StaffReport> all) {
        return all.isEmpty()
                ? List.of()
                : List.of(remark(
                        Remark.Kind.CONTRADICTED,
                        holds,
                        holds.onHand(),
                        "contradicted: "
                                + all.stream()
                                        .map(report -> who(report) + " says " + report.onHand() + " at "
                                                + report.place() + " for " + report.task())
                                        .collect(Collectors.joining(", "))
                                + ", all for " + holds.day() + "; the later in the log counts, " + who(holds)
                                + "'s; name units where both are right, or take one back"));
    }

    /** Of nobody's request, beyond what the report itself says is authorised. */
    static List<Remark> over(StaffReport report, int authorised) {
        return report.onHand() <= authorised
                ? List.of()
                : List.of(remark(
                        Remark.Kind.OVER_AUTHORISED,
                        report,
                        report.onHand() - authorised,
                        report.onHand() + " reported, " + authorised + " authorised, by " + who(report) + " on "
                                + report.day() + "; counted as reported: check the figure"));
    }

    /** What is to be said of a line's people. */
    static List<Remark> of(LineDay line, @Nullable LocalDate today) {
        List<Remark> remarks = new ArrayList<>();
        var commitment = line.line();
        var name = "request " + commitment.requestId() + " line " + commitment.line();
        for (var placed : line.placed()) {
            var report = placed.report();
            if (line.over() > 0 && placed.headcount() > 0) {
                remarks.add(remark(
                        Remark.Kind.OVER_AUTHORISED,
                        report,
                        line.over(),
                        line.reported() + " reported, " + line.approved() + " authorised of " + name
                                + "; counted as reported: check the reports, or ask for more by a new request"));
            }
            if (placed.headcount() < report.onHand()) {
                remarks.add(remark(
                        Remark.Kind.OVERTAKEN,
                        report,
                        report.onHand() - placed.headcount(),
                        report.onHand() + " of " + name + " were reported here on " + report.day() + ", of them "
                                + (report.onHand() - placed.headcount())
                                + " are reported elsewhere since, or their stay has ended"));
            }
        }
        long absent = line.notDeployed(today);
        if (absent > 0) {
            var home = Posts.home(commitment);
            remarks.add(new Remark(
                    Remark.Kind.NOT_DEPLOYED,
                    home.place(),
                    home.task(),
                    commitment.requestId(),
                    absent,
                    absent + " of " + name + " are approved from " + commitment.firstDay()
                            + " and not deployed: not on hand; tell their deployment, or report who is there"));
        }
        return remarks;
    }

    /** People of one kind at one place and task who may be the same: some in a line or a unit, some in neither. */
    static List<Remark> beside(List<PeopleGroup> groups) {
        record Beside(Posts.Post post, String component) {}
        Map<Beside, List<PeopleGroup>> together = new LinkedHashMap<>();
        groups.stream()
                .filter(group -> group.headcount() > 0)
                .forEach(group -> together.computeIfAbsent(
                                new Beside(group.post(), group.component()), key -> new ArrayList<>())
                        .add(group));
        List<Remark> remarks = new ArrayList<>();
        together.values().stream()
                .filter(them -> them.size() > 1)
                .forEach(them -> them.stream()
                        .filter(group -> group.line() == null && group.unit() == null)
                        .forEach(loose -> remarks.add(beside(loose))));
        return remarks;
    }

    private static Remark beside(PeopleGroup loose) {
        var report = Objects.requireNonNull(loose.report(), "who is of no line is in a report");
        return remark(
                Remark.Kind.BESIDE,
                report,
                loose.headcount(),
                loose.headcount() + " reported by " + who(report) + " on " + report.day()
                        + " without a request and unit are counted beside others of their kind: if they are among those, name"
                        + " the request and line, or take the report back");
    }

    private static Remark remark(Remark.Kind kind, StaffReport report, long people, String text) {
        return new Remark(kind, report.place(), report.task(), report.requestId(), people, text);
    }
}
