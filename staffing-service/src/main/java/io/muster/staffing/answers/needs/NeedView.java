package io.muster.staffing.answers.needs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.muster.events.NeedLine;
import io.muster.events.OnHandPeople;
import io.muster.events.StaffingNeed;
import io.muster.staffing.answers.questions.WireName;
import io.muster.staffing.planning.draws.Quantiles;
import io.muster.staffing.planning.numbers.Tolerance;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of a need as it is answered.
 *
 * @param basis {@code unknown} where the arrivals are unknown
 * @param persons arrivals; absent where unknown
 * @param required people, rounded up once; {@code likely} is the same figure beside its range; absent where unknown, and then all
 *     that follows from it is too
 * @param high absent too where nobody knows how many more may come
 * @param loadDriven people, unrounded, who follow the arrivals
 * @param postDriven people, unrounded, who stand at posts whatever comes
 * @param unknown why {@code required} is unknown; absent where it is known
 * @param onHand people on hand; absent where unknown, and then shortage and surplus are too
 * @param onHandHours hours a day that they give, each kind its own; absent too in rows from before this was told apart
 * @param onHandEquivalent as how many people of the kind that {@code required} counts they count, by these hours; absent likewise
 * @param onHandBasis what says so: {@code reported}, {@code approved} by a request alone, {@code assumed}, of several all; absent likewise
 * @param sampledLow lower end of the drawn band; absent where nobody knows from what to draw, and then all that is drawn is too
 * @param covered the share of the draws in which the people on hand suffice
 * @param staffTo who suffices in the share of the draws that is asked for; absent where none is
 * @param assumedShare share of the variance of the draws that comes from assumed inputs, 0 to 1
 * @param requiredWithoutPosts people for the load alone, rounded up once; absent too in rows from before this was told apart
 * @param freedUnknown why it is unknown how many agents people at posts free, or how many more; absent where that is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NeedView(
        String place,
        String task,
        String category,
        LocalDate day,
        String basis,
        @Nullable String scenario,
        String series,
        @Nullable Double persons,
        @Nullable Double workloadHours,
        @Nullable Integer required,
        @Nullable Double requiredUnrounded,
        @Nullable Double loadDriven,
        double postDriven,
        @Nullable Integer low,
        @Nullable Integer likely,
        @Nullable Integer high,
        @Nullable Integer sampledLow,
        @Nullable Integer sampledHigh,
        DrawnView.@Nullable Levels quantiles,
        @Nullable Double covered,
        DrawnView.@Nullable StaffTo staffTo,
        @Nullable Double assumedShare,
        @Nullable Integer supportableByTroops,
        @Nullable String unknown,
        @Nullable Integer authorised,
        @Nullable Integer onHand,
        @Nullable Double onHandHours,
        @Nullable Double onHandEquivalent,
        @Nullable String onHandBasis,
        List<PeopleView> onHandBy,
        @Nullable Integer shortage,
        @Nullable Integer surplus,
        List<FreedView> freed,
        List<String> notes,
        LocalDate asOf,
        long revision,
        String profileHash,
        @Nullable Integer requiredWithoutPosts,
        @Nullable String freedUnknown) {

    /**
     * People on hand of one kind.
     *
     * @param hours hours a day that they give together; absent in rows from before this was told apart
     * @param equivalent as how many people of the kind that {@code required} counts they count; absent likewise
     * @param since first day from which the figure is known; of several the earliest
     * @param ageDays days from {@code since} to the row's day, or to the latest closed day where the row's lies ahead
     * @param source who reported them, or which lines of which requests they are of
     * @param mark honesty mark of the report, of several the weakest; absent where nobody reported them
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PeopleView(
            String component,
            int headcount,
            @Nullable Double hours,
            @Nullable Double equivalent,
            @Nullable LocalDate since,
            @Nullable Long ageDays,
            @Nullable String source,
            @Nullable String mark) {

        private static PeopleView of(StaffingNeed need, OnHandPeople people) {
            var since = people.getSince();
            return new PeopleView(
                    people.getComponent(),
                    people.getHeadcount(),
                    people.getHours(),
                    people.getEquivalent(),
                    since,
                    since == null ? null : age(since, need),
                    people.getSource(),
                    people.getMark());
        }

        private static long age(LocalDate since, StaffingNeed need) {
            var at = need.getDay().isAfter(need.getAsOf()) ? need.getAsOf() : need.getDay();
            return Math.max(0, ChronoUnit.DAYS.between(since, at));
        }
    }

    record FreedView(String kind, double agentHours, double agents) {}

    static Stream<NeedView> of(StaffingNeed need) {
        return of(need, (Double) null);
    }

    /** With those who suffice in a share of the draws, where there is one. */
    static Stream<NeedView> of(StaffingNeed need, @Nullable Double share) {
        return need.getLines().stream().map(line -> of(need, line, share));
    }

    private static @Nullable Quantiles drawn(NeedLine line) {
        return line.getDrawn().isEmpty() ? null : new Quantiles(line.getDrawn());
    }

    private static @Nullable Integer wholeEquivalent(NeedLine line) {
        var equivalent = line.getOnHandEquivalent();
        return equivalent == null ? null : (Integer) (int) Math.floor(equivalent + Tolerance.EPSILON);
    }

    private static <T> @Nullable T known(NeedLine line, T figure) {
        return line.getUnknown() == null ? figure : null;
    }

    private static NeedView of(StaffingNeed need, NeedLine line, @Nullable Double share) {
        var drawn = drawn(line);
        var onHand = wholeEquivalent(line);
        return new NeedView(
                need.getPlace(),
                need.getTask(),
                WireName.of(need.getCategory()),
                need.getDay(),
                line.getPersonsKnown() ? WireName.of(line.getBasis()) : WireName.UNKNOWN,
                line.getScenario(),
                WireName.of(line.getSeries()),
                line.getPersonsKnown() ? line.getPersons() : null,
                known(line, line.getWorkloadHours()),
                known(line, line.getRequired()),
                known(line, line.getRequiredUnrounded()),
                known(line, line.getLoadDriven()),
                line.getPostDriven(),
                known(line, line.getLow()),
                known(line, line.getRequired()),
                line.getHighKnown() ? known(line, line.getHigh()) : null,
                line.getSampledLow(),
                line.getSampledHigh(),
                drawn == null ? null : DrawnView.Levels.of(drawn),
                drawn == null || onHand == null ? null : (Double) drawn.covered(onHand),
                drawn == null || share == null ? null : DrawnView.StaffTo.of(drawn, share, onHand),
                drawn == null ? null : line.getAssumedShare(),
                known(line, line.getSupportableByTroops()),
                line.getUnknown(),
                line.getAuthorised(),
                line.getOnHand(),
                line.getOnHandHours(),
                line.getOnHandEquivalent(),
                line.getOnHandBasis(),
                line.getOnHandBy().stream()
                        .map(people -> PeopleView.of(need, people))
                        .toList(),
                line.getShortage(),
                line.getSurplus(),
                line.getFreed().stream()
                        .map(freed -> new FreedView(freed.getKind(), freed.getAgentHours(), freed.getAgents()))
                        .toList(),
                line.getNotes(),
                need.getAsOf(),
                need.getRevision(),
                need.getProfileHash(),
                line.getRequiredWithoutPosts(),
                line.getFreedUnknown());
    }

    /** The same with one more note. */
    NeedView noting(String note) {
        List<String> all = new ArrayList<>(notes);
        all.add(note);
        return new NeedView(
                place,
                task,
                category,
                day,
                basis,
                scenario,
                series,
                persons,
                workloadHours,
                required,
                requiredUnrounded,
                loadDriven,
                postDriven,
                low,
                likely,
                high,
                sampledLow,
                sampledHigh,
                quantiles,
                covered,
                staffTo,
                assumedShare,
                supportableByTroops,
                unknown,
                authorised,
                onHand,
                onHandHours,
                onHandEquivalent,
                onHandBasis,
                onHandBy,
                shortage,
                surplus,
                freed,
                List.copyOf(all),
                asOf,
                revision,
                profileHash,
                requiredWithoutPosts,
                freedUnknown);
    }
}
