package io.muster.staffing.planning.workload;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares a whole number out by weights so that the shares are whole and add up to it.
 *
 * <p>Method of the largest remainder (Hamilton); equal remainders go to the earlier. Computed with exact decimals, so a
 * tie is a tie whatever the binary fractions of the weights.
 */
public final class ShareOut {

    private ShareOut() {}

    /**
     * Shares in the order of the weights.
     *
     * @param total to be shared, at least 0
     * @param weights finite and at least 0; where all are 0 none is preferred and they count as equal
     * @return as many shares as weights, each at least 0, together {@code total}
     * @throws IllegalArgumentException if a number is out of its range, or there is something to share and no weight
     */
    public static List<Long> largestRemainder(long total, List<Double> weights) {
        check(total, weights);
        List<BigDecimal> exact = exact(weights);
        BigDecimal sum = exact.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (weights.isEmpty()) {
            return List.of();
        }
        return sum.signum() == 0
                ? share(total, Collections.nCopies(weights.size(), BigDecimal.ONE), BigDecimal.valueOf(weights.size()))
                : share(total, exact, sum);
    }

    private static List<Long> share(long total, List<BigDecimal> weights, BigDecimal sum) {
        List<Long> shares = new ArrayList<>();
        List<BigDecimal> remainders = new ArrayList<>();
        for (BigDecimal weight : weights) {
            BigDecimal[] parts = weight.multiply(BigDecimal.valueOf(total)).divideAndRemainder(sum);
            shares.add(parts[0].longValueExact());
            remainders.add(parts[1]);
        }
        long left = total - shares.stream().mapToLong(Long::longValue).sum();
        // The sort is stable: equal remainders keep their order, so the earlier gets the one that is left.
        IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
                .limit(left)
                .forEach(index -> shares.set(index, shares.get(index) + 1));
        return List.copyOf(shares);
    }

    private static List<BigDecimal> exact(List<Double> weights) {
        // Through the decimal text: 0.1 then means one tenth, as whoever wrote it meant.
        return weights.stream().map(BigDecimal::valueOf).toList();
    }

    private static void check(long total, List<Double> weights) {
        if (total < 0) {
            throw new IllegalArgumentException("total must be >= 0, but was " + total);
        }
        if (total > 0 && weights.isEmpty()) {
            throw new IllegalArgumentException("weights must not be empty where total is " + total);
        }
        for (double weight : weights) {
            if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("weights must be finite and >= 0, but one was " + weight);
            }
        }
    }
}
