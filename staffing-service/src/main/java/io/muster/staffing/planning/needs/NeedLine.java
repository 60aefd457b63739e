package io.muster.staffing.planning.needs;

import io.muster.staffing.planning.demand.DemandBasis;
import io.muster.staffing.planning.draws.Quantiles;
import io.muster.staffing.planning.numbers.Tolerance;
import io.muster.staffing.planning.situation.DemandSeries;
import io.muster.staffing.planning.strength.OnHandBasis;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
 * @param onHandBasis what says how many people are on hand; nothing where that is unknown
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
        Set<OnHandBasis> onHandBasis,
        @Nullable String freedUnknown) {

    /** Why nobody can say how many people suffice in a share of the draws. */
    public static final String NOTHING_DRAWN =
            "nobody knows how many more may come, so nothing can be drawn and no share of it be staffed to";

    /**
     * How many people are needed.
     *
     * @param workloadHours hours of work a day that it rests on; 0 for posts
     * @param required people, rounded up once
     * @param requiredUnrounded load-driven and post-driven people together
     * @param low required at the low end of every standard at once
     * @param high required at the high end of every standard at once, or null where nobody knows how many more may come
     * @param drawn people who suffice in each share of the draws, or null where nobody knows from what to draw
     * @param assumedShare share of the variance of the draws that comes from assumed inputs (mark A), 0 to 1, or null likewise
     * @param troopsMay whether troops may do it
     * @param requiredWithoutPosts people for the load alone by the likely values, rounded up once; no more than required
     */
    public record Estimate(
            double workloadHours,
            int required,
            double requiredUnrounded,
            double loadDriven,
            int low,
            @Nullable Integer high,
            @Nullable Quantiles drawn,
            @Nullable Double assumedShare,
            boolean troopsMay,
            int requiredWithoutPosts) {

        /** How many of them troops may be, all or none: a cap, not a term. */
        public int supportableByTroops() {
            return troopsMay ? required : 0;
        }

        /** As many people required. */
        private Estimate requiring(int people) {
            return new Estimate(
                    workloadHours,
                    people,
                    requiredUnrounded,
                    loadDriven,
                    low,
                    high,
                    drawn,
                    assumedShare,
                    troopsMay,
                    Math.min(requiredWithoutPosts, people));
        }

        /** Lower end of the drawn band, and no more than required; null where nobody knows from what to draw. */
        public @Nullable Integer sampledLow() {
            return drawn == null ? null : (Integer) Math.min(drawn.low(), required);
        }

        /** Its upper end, and no less than required; null likewise. */
        public @Nullable Integer sampledHigh() {
            return drawn == null ? null : (Integer) Math.max(drawn.high(), required);
        }
    }

    /**
     * The estimate.
     *
     * @throws NullPointerException where it is unknown
     */
    public Estimate known() {
        return Objects.requireNonNull(estimate, unknown);
    }

    /**
     * The same line where as many people are required as suffice in that share of the draws; unknown where nobody knows from what to
     * draw.
     */
    public NeedLine staffedTo(double share) {
        if (estimate == null) {
            return this;
        }
        var drawn = estimate.drawn();
        if (drawn == null) {
            return with(null, NOTHING_DRAWN, null, null);
        }
        int people = drawn.at(share);
        var missing = onHand == null ? null : (Integer) Math.max(0, people - wholeEquivalent());
        var left = onHand == null ? null : (Integer) Math.max(0, wholeEquivalent() - people);
        return with(estimate.requiring(people), unknown, missing, left);
    }

    private NeedLine with(
            @Nullable Estimate other, @Nullable String why, @Nullable Integer missing, @Nullable Integer left) {
        return new NeedLine(
                basis,
                scenario,
                series,
                persons,
                postDriven,
                other,
                why,
                authorised,
                onHand,
                onHandHours,
                onHandEquivalent,
                onHandBy,
                missing,
                left,
                freed,
                notes,
                onHandBasis,
                freedUnknown);
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
