package io.muster.staffing.planning.explanation;

import io.muster.schemas.profile.Task;
import io.muster.staffing.planning.needs.Need;
import io.muster.staffing.planning.needs.NeedLine;
import io.muster.staffing.planning.numbers.Unbounded;
import io.muster.staffing.planning.quantity.Step;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One need with the whole chain behind it.
 *
 * @param need with its observed or expected line alone
 * @param steps from what was counted to the people required, and to who is missing; none where that is unknown; {@code ceil} leaves out 1e-9, so that
 *     binary fractions don't cost a person
 * @param legality whether troops may do the task
 * @param filledBy who is on hand, and from what that is known; empty where it is unknown
 * @param bounds how far the number may be off, or null where it is unknown
 * @param movers the three inputs that move the number most, the strongest first
 */
public record Explanation(
        String place,
        String task,
        LocalDate day,
        Need need,
        List<Step> steps,
        Task.Legality legality,
        List<Filler> filledBy,
        @Nullable Bounds bounds,
        List<Mover> movers) {

    public Explanation {
        steps = List.copyOf(steps);
        filledBy = List.copyOf(filledBy);
        movers = List.copyOf(movers);
    }

    /** The need's observed or expected line. */
    public NeedLine line() {
        return need.lines().getFirst();
    }

    /**
     * People on hand.
     *
     * @param component a kind of people of the profile
     * @param from {@code report} or {@code request}
     * @param id of the report's event, or of the request
     * @param mark honesty mark of a report, or null for a request
     * @param basis what it rests on, in words
     * @param since first day from which the figure is known
     * @param by who reported, and of which unit, or which line of which request
     */
    public record Filler(
            String component,
            long headcount,
            String from,
            String id,
            @Nullable String mark,
            String basis,
            LocalDate since,
            String by) {}

    /**
     * How far the number may be off, in two ways, since the truth lies between them.
     *
     * @param low every standard at its low end at once, and arrivals at their lower bound
     * @param high every standard at its high end at once, and arrivals at their upper bound; null where nobody knows how many more
     *     may come, and then nobody knows from what to draw either
     * @param sampledLow 2.5th percentile of the draws, or null
     * @param sampledHigh 97.5th percentile, likewise
     * @param draws how many times they were drawn
     * @param seed what the draws begin with: the same number always gives the same band
     * @param drawnFrom what is drawn, and how, in words
     */
    public record Bounds(
            int low,
            int likely,
            @Nullable Integer high,
            @Nullable Integer sampledLow,
            @Nullable Integer sampledHigh,
            int draws,
            long seed,
            String drawnFrom) {}

    /**
     * An input, with what the number would be at its ends while all others stay.
     *
     * @param low the input's low end, in its unit
     * @param high its high end, or null where nobody knows it
     * @param atLow people required, unrounded, with the input at its low end
     * @param atHigh people required, unrounded, with the input at its high end, or null, likewise
     */
    public record Mover(
            String input,
            String unit,
            double low,
            @Nullable Double high,
            double atLow,
            @Nullable Double atHigh,
            String mark) {

        /** How far the input moves the number: beyond all others where nobody knows how far. */
        public double swing() {
            return atHigh == null ? Unbounded.END : Math.abs(atHigh - atLow);
        }
    }
}
