package io.muster.staffing.answers.sourcing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.muster.staffing.planning.sourcing.Force;
import io.muster.staffing.planning.sourcing.Measure;
import io.muster.staffing.planning.sourcing.Opening;
import io.muster.staffing.planning.sourcing.Placement;
import io.muster.staffing.planning.sourcing.Shared;
import io.muster.staffing.planning.sourcing.SourcingDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A proposal of who goes where, beside an even split.
 *
 * @param label what this is: a proposal
 * @param decides who decides
 * @param best in which order one sharing is better than another
 * @param sourcing people by place, task, day and kind
 * @param days what each day's sharing leaves missing
 * @param leftOut tasks that nothing is proposed for, and why
 * @param staffTo the share of the draws that is staffed to, and what that costs; absent where none is asked for
 * @param findings what must be known of people who were asked about, and days that have no best sharing
 */
record SourcingView(
        String label,
        String decides,
        String best,
        LocalDate from,
        LocalDate to,
        LocalDate asOf,
        String profileHash,
        List<Line> sourcing,
        List<Day> days,
        List<LeftOut> leftOut,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable StaffTo staffTo,
        List<String> findings) {

    private static final String LABEL = "proposal";
    private static final String DECIDES = "A proposal only: who asked for the people decides where they go.";
    private static final String BEST =
            "The worst relative shortage (missing / required of one task at one place) is smallest, then "
                    + "the total shortage, then the policy's order of filling is kept, then the fewest people change their task, then their "
                    + "place, since the day before. Crews are whole and of one source; what law or task forbids is impossible. People count by the hours of their kind.";

    /** People who are proposed for a task at a place on a day. */
    record Line(String place, String task, LocalDate day, String component, long headcount) {}

    /**
     * A day's sharing. Shortages are of the tasks that people there may be sent to.
     *
     * @param people people without a place, with those asked about
     * @param placed of them proposed for a task at a place
     * @param leftOver of them whom nothing is missing that they may do
     * @param moved people proposed for another task or place than on the day before
     * @param required people required, before
     * @param before shortages if nobody is sent
     * @param proposal shortages with this proposal
     * @param evenSplit shortages if each group of people is split evenly over all tasks and places that it may go to
     * @param shortageOutOfReach people missing in tasks that none of the people may be sent to
     */
    record Day(
            LocalDate day,
            long people,
            long placed,
            long leftOver,
            long moved,
            long required,
            Shortages before,
            Shortages proposal,
            Shortages evenSplit,
            long shortageOutOfReach) {}

    /**
     * What is missing.
     *
     * @param worstRelativeShortage missing / required at its worst, 0 to 1
     * @param totalShortage people
     */
    record Shortages(double worstRelativeShortage, long totalShortage) {

        static Shortages of(Measure measure) {
            return new Shortages(measure.worst().value(), measure.missing());
        }
    }

    /** A task left out, at so many places and days. */
    record LeftOut(String task, int rows, String reason) {}

    /**
     * A share of the draws in which the people of each need suffice.
     *
     * @param personDays people required in the needs that are looked at, of all days
     * @param morePersonDays of them beyond those of the median; fewer where it is below 0
     */
    record StaffTo(double share, long personDays, long morePersonDays) {}

    /** What a proposal rests on. */
    record Basis(
            LocalDate from,
            LocalDate to,
            LocalDate asOf,
            String profileHash,
            List<String> findings,
            List<LeftOut> leftOut,
            @Nullable StaffTo staffTo) {}

    static SourcingView of(Basis basis, List<SourcingDay> asks, List<Shared> best, List<Shared> even) {
        List<Line> lines = new ArrayList<>();
        List<Day> days = new ArrayList<>();
        for (int index = 0; index < asks.size(); index++) {
            lines.addAll(lines(best.get(index)));
            days.add(day(asks.get(index), best.get(index), even.get(index)));
        }
        return new SourcingView(
                LABEL,
                DECIDES,
                BEST,
                basis.from(),
                basis.to(),
                basis.asOf(),
                basis.profileHash(),
                lines,
                days,
                basis.leftOut(),
                basis.staffTo(),
                findings(basis, best));
    }

    private static List<String> findings(Basis basis, List<Shared> best) {
        var findings = new ArrayList<>(basis.findings());
        best.stream()
                .filter(day -> !day.asked())
                .map(day -> "no best sharing was found for " + day.day()
                        + " within the steps of the search; an even split stands in its place")
                .forEach(findings::add);
        return List.copyOf(findings);
    }

    /** Sources of one kind are one line. */
    private static List<Line> lines(Shared shared) {
        record At(String place, String task, String component) {}
        Map<At, Long> people = new LinkedHashMap<>();
        for (Placement placement : shared.placements()) {
            people.merge(
                    new At(placement.place(), placement.task(), placement.component()),
                    (long) placement.headcount(),
                    Long::sum);
        }
        return people.entrySet().stream()
                .map(entry -> new Line(
                        entry.getKey().place(),
                        entry.getKey().task(),
                        shared.day(),
                        entry.getKey().component(),
                        entry.getValue()))
                .toList();
    }

    private static Day day(SourcingDay ask, Shared best, Shared even) {
        var before = Measure.of(ask.reachable(), List.of());
        long people = ask.forces().stream().mapToLong(Force::headcount).sum();
        long missing = ask.openings().stream().mapToLong(Opening::missing).sum();
        return new Day(
                ask.day(),
                people,
                people - best.left(),
                best.left(),
                best.moved(),
                before.required(),
                Shortages.of(before),
                Shortages.of(best.measure()),
                Shortages.of(even.measure()),
                missing - before.missing());
    }
}
