package io.muster.local.replay;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Shares whole persons out by weights, so that they add up: the largest remainder, ties to the earlier. */
final class Apportionment {

    private Apportionment() {}

    /** As many shares as weights; where all weights are 0 the total must be 0 too. */
    static long[] of(long total, double[] weights) {
        double sum = Arrays.stream(weights).sum();
        var shares = new long[weights.length];
        if (total == 0) {
            return shares;
        }
        if (!(sum > 0)) {
            throw new IllegalArgumentException(
                    total + " persons can't be shared out over weights that add up to " + sum);
        }
        var remainders = new double[weights.length];
        long left = total;
        for (int at = 0; at < weights.length; at++) {
            double exact = total * (weights[at] / sum);
            shares[at] = (long) Math.floor(exact + 1e-9);
            remainders[at] = exact - shares[at];
            left -= shares[at];
        }
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble(at -> -remainders[at]))
                .limit(Math.max(0, left))
                .forEach(at -> shares[at]++);
        return shares;
    }
}
