package io.muster.staffing.answers.needs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.muster.staffing.planning.draws.Quantiles;
import org.jspecify.annotations.Nullable;

/**
 * How many people suffice in which share of the draws, of several needs together.
 *
 * @param low lower end of the drawn band, which holds 95 of a hundred draws
 * @param people what so many people cover, where that is asked
 * @param staffTo who suffices in the share that is asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DrawnView(
        int low,
        int high,
        Levels quantiles,
        @Nullable Covered people,
        @Nullable StaffTo staffTo) {

    static DrawnView of(Quantiles drawn, @Nullable Integer people, @Nullable Double share) {
        return new DrawnView(
                drawn.low(),
                drawn.high(),
                Levels.of(drawn),
                people == null ? null : new Covered(people, drawn.covered(people)),
                share == null ? null : StaffTo.of(drawn, share, null));
    }

    /** People who suffice in 5, 25, 50, 75 and 95 of a hundred draws. */
    record Levels(int p5, int p25, int p50, int p75, int p95) {

        static Levels of(Quantiles drawn) {
            return new Levels(
                    drawn.at(0.05), drawn.at(0.25), drawn.at(Quantiles.MEDIAN), drawn.at(0.75), drawn.at(0.95));
        }
    }

    /** The share of the draws in which so many people suffice. */
    record Covered(int count, double covered) {}

    /**
     * Who suffices in a share of the draws.
     *
     * @param moreThanMedian people whom that costs beyond those of the median; fewer where it is below 0
     * @param morePersonDays the same in person-days, of the days that the answer is of
     * @param missing of the people who are not on hand, by their hours; absent where on hand is unknown, and of several needs
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StaffTo(
            double share,
            int people,
            int moreThanMedian,
            int morePersonDays,
            @Nullable Integer missing) {

        static StaffTo of(Quantiles drawn, double share, @Nullable Integer onHand) {
            int people = drawn.at(share);
            int more = people - drawn.at(Quantiles.MEDIAN);
            return new StaffTo(share, people, more, more, onHand == null ? null : Math.max(0, people - onHand));
        }
    }
}
