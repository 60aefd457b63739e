package io.muster.staffing.planning.needs;

import io.muster.staffing.planning.demand.DemandBasis;
import io.muster.staffing.planning.numbers.Tolerance;
import io.muster.staffing.planning.situation.DemandSeries;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of a need: how many people, who may do it, who is there, who is missing.
 *
 * @param scenario name of the scenario, or null for the observed or expected line
 * @param persons arrivals that it rests on, or null where they are unknown
 * @param postDriven people who stand at posts whatever comes, unrounded
 * @param estimate how many people are needed, or null where what that depends on is unknown
 * @param unknown why the estimate is unknown, or null where it is known
 * @param authorised people authorised, or null where unknown
 * @param onHand people on hand, heads of all kinds, or null where unknown
 * @param onHandHours hours a day that they give, each kind its own, or null likewise
 * @param onHandEquivalent people of the kind that the task is planned with who give as much, unrounded, or null likewise
 * @param shortage required less the equivalent's whole people where positive, else 0; null where either is unknown
 * @param surplus the equivalent's whole people less required where positive, else 0; null where either is unknown
 * @param notes what a reader must know, in words
 * @param freedUnknown why it is unknown how many agents people at posts free, or how many more; null where that is known
 */
public record NeedLine(
        DemandBasis basis,
        @Nullable String scenario,
        DemandSeries series,
        @Nullable Double persons,
        double postDriven,
        @Nullable Estimate estimate,
        @Nullable String unknown,
        @Nullable Integer authorised,
        @Nullable Integer onHand,
        @Nullable Double onHandHours,
        @Nullable Double onHandEquivalent,
        List<OnHand> onHandBy,
        @Nullable Integer shortage,
        @Nullable Integer surplus,
        List<Freed> freed,
        List<String> notes,
        @Nullable String freedUnknown) {

    /**
     * How many people are needed.
     *
     * @param workloadHours hours of work a day that it rests on; 0 for posts
     * @param required people, rounded up once
     * @param requiredUnrounded load-driven and post-driven people together
     * @param low required at the low end of every standard at once
     * @param high required at the high end of every standard at once, or null where nobody knows how many more may come
     * @param sampledLow 2.5th percentile with independent standards, or null where it is computed when asked
     * @param sampledHigh 97.5th percentile, likewise
     * @param assumedShare share of the figure that rests on assumptions (mark A), 0 to 1
     * @param supportableByTroops how many of them troops may be: a cap, not a term
     * @param requiredWithoutPosts people for the load alone, rounded up once
     */
    public record Estimate(
            double workloadHours,
            int required,
            double requiredUnrounded,
            double loadDriven,
            int low,
            @Nullable Integer high,
            @Nullable Integer sampledLow,
            @Nullable Integer sampledHigh,
            double assumedShare,
            int supportableByTroops,
            int requiredWithoutPosts) {}

    /**
     * The estimate.
     *
     * @throws NullPointerException where it is unknown
     */
    public Estimate known() {
        return Objects.requireNonNull(estimate, unknown);
    }

    /** People required, rounded up once, or null where that is unknown. */
    public @Nullable Integer required() {
        return estimate == null ? null : estimate.required();
    }

    /** Whole people of the kind that the task is planned with whom those on hand are as good as; 0 where they are unknown. */
    public int wholeEquivalent() {
        return onHandEquivalent == null ? 0 : (int) Math.floor(onHandEquivalent + Tolerance.EPSILON);
    }

    /**
     * People on hand of one kind.
     *
     * @param hours that they give a day
     * @param equivalent people of the kind that the task is planned with who give as much, unrounded
     * @param since first day from which the figure is known; of several the earliest
     * @param source who reported them, or which lines of which requests they are of
     * @param mark honesty mark of the report, of several the weakest; null where nobody reported them
     */
    public record OnHand(
            String component,
            int headcount,
            double hours,
            double equivalent,
            LocalDate since,
            String source,
            @Nullable String mark) {}

    /**
     * Agents' work that people on hand take over.
     *
     * @param kind {@code hours} for work done, {@code posts} for posts held
     */
    public record Freed(String kind, double agentHours, double agents) {}
}
