package io.muster.staffing.planning.draws;

import io.muster.staffing.planning.numbers.Tolerance;
import io.muster.staffing.planning.numbers.Unbounded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How many people suffice in which share of the draws.
 *
 * @param people whole people for each of {@link #SHARES}, never fewer for a greater share
 */
public record Quantiles(List<Integer> people) {

    /** Shares of the draws: 0 for the least of all draws, 1 for the most. */
    public static final List<Double> SHARES = List.of(0.0, 0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975, 1.0);

    public static final double MEDIAN = 0.5;

    private static final double LEAST = 0.025;
    private static final double MOST = 0.975;

    public Quantiles {
        people = List.copyOf(people);
    }

    /**
     * Of what was drawn.
     *
     * @param drawn people in each draw; they are rounded up
     * @return null where one is no number of people
     */
    public static @Nullable Quantiles of(double... drawn) {
        double[] sorted = drawn.clone();
        Arrays.sort(sorted);
        if (!Unbounded.isCountable(sorted[sorted.length - 1])) {
            return null;
        }
        List<Integer> people = new ArrayList<>(SHARES.size());
        for (double share : SHARES) {
            int at = Math.max(0, (int) Tolerance.ceiling(share * sorted.length) - 1);
            people.add((int) Tolerance.ceiling(sorted[at]));
        }
        return new Quantiles(people);
    }

    /** The same number in every draw. */
    public static Quantiles always(int people) {
        return new Quantiles(SHARES.stream().map(share -> people).toList());
    }

    /** People who suffice in that share of the draws, by a straight line between the two nearest shares. */
    public int at(double share) {
        int above = IntStream.range(0, SHARES.size())
                .filter(at -> SHARES.get(at) >= share)
                .findFirst()
                .orElse(SHARES.size() - 1);
        if (above == 0) {
            return people.getFirst();
        }
        double way = (share - SHARES.get(above - 1)) / (SHARES.get(above) - SHARES.get(above - 1));
        return (int)
                Tolerance.ceiling(people.get(above - 1) + way * ((double) people.get(above) - people.get(above - 1)));
    }

    /** The share of the draws in which so many people suffice; 0 where they do in none, 1 where they do in all. */
    public double covered(long count) {
        int below = -1;
        while (below + 1 < people.size() && people.get(below + 1) <= count) {
            below++;
        }
        if (below < 0) {
            return 0;
        }
        if (below == people.size() - 1) {
            return 1;
        }
        double way = (count - (double) people.get(below)) / ((double) people.get(below + 1) - people.get(below));
        return SHARES.get(below) + way * (SHARES.get(below + 1) - SHARES.get(below));
    }

    /** The lower end of the drawn band, which holds 95 of a hundred draws. */
    public int low() {
        return at(LEAST);
    }

    /** Its upper end. */
    public int high() {
        return at(MOST);
    }
}
