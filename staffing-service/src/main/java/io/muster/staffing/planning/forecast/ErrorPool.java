package io.muster.staffing.planning.forecast;

import io.muster.staffing.planning.numbers.StandardNormal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The errors of forecasts of all series, by how far ahead they were made; a value. It counts them in narrow classes, so that it
 * takes the same room however many they are, and is the same whatever order they came in.
 *
 * <p>Its quantiles are the bounds: conformal prediction, Vovk, Gammerman and Shafer, Algorithmic Learning in a Random World, 2005,
 * split by horizon; an error's rank is that among all before it and itself. Before there are many, a wide normal distribution
 * stands in for {@value #PRIOR} of them.
 */
public final class ErrorPool {

    private static final double LOWER = 0.025;
    private static final double UPPER = 0.975;

    /** Errors that the start counts for. */
    static final int PRIOR = 40;

    /** Standard deviation of the start one step ahead, in scales; it grows with the root of the steps, to three times that. */
    private static final double PRIOR_DEVIATION = 2.5;

    private static final double MOST_GROWTH = 3;

    /** Errors beyond this many scales are counted as that many. */
    private static final double MOST = 20;

    private static final int CLASSES_A_SCALE = 5;
    private static final int ZERO = (int) (MOST * CLASSES_A_SCALE);

    /** Before any error of a forecast of days is known. */
    public static final ErrorPool START = start(ForecastSettings.days(1));

    private final List<Integer> horizons;
    private final int[][] counts;
    private final double[] lower;
    private final double[] upper;

    private ErrorPool(List<Integer> horizons, int[][] counts) {
        this.horizons = horizons;
        this.counts = counts;
        this.lower = Arrays.stream(counts).mapToDouble(ErrorPool::lower).toArray();
        this.upper = Arrays.stream(counts).mapToDouble(ErrorPool::upper).toArray();
        // what was missed a day ahead is not known better a week ahead
        Arrays.parallelPrefix(lower, Math::min);
        Arrays.parallelPrefix(upper, Math::max);
    }

    /** Before any error is known. */
    public static ErrorPool start(ForecastSettings settings) {
        int[][] counts = settings.horizons().stream().map(ErrorPool::prior).toArray(int[][]::new);
        return new ErrorPool(settings.horizons(), counts);
    }

    private static int[] prior(int horizon) {
        int[] counts = new int[2 * ZERO + 1];
        double deviation = PRIOR_DEVIATION * Math.min(MOST_GROWTH, Math.sqrt(horizon));
        for (int error = 0; error < PRIOR; error++) {
            double share = (2 * error + 1.0) / PRIOR - 1;
            counts[place(Math.signum(share) * deviation * StandardNormal.halfWidth(Math.abs(share)))]++;
        }
        return counts;
    }

    /** The same with more errors; those of other horizons are left out. */
    public ErrorPool with(List<ForecastError> errors) {
        if (errors.isEmpty()) {
            return this;
        }
        int[][] more = Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
        for (var error : errors) {
            int horizon = horizons.indexOf(error.horizon());
            if (horizon >= 0) {
                more[horizon][place(error.scaled())]++;
            }
        }
        return new ErrorPool(horizons, more);
    }

    private static int place(double scaled) {
        return ZERO + (int) Math.round(Math.clamp(scaled, -MOST, MOST) * CLASSES_A_SCALE);
    }

    /** The error, in scales, that one in forty is below; at most 0. */
    double lower(int steps) {
        return between(lower, steps);
    }

    /** The error that one in forty is above; at least 0. */
    double upper(int steps) {
        return between(upper, steps);
    }

    /** Between two horizons by the root of the steps, along which errors grow; beyond the last as that root. */
    private double between(double[] bounds, int steps) {
        int next = 0;
        while (next < horizons.size() && horizons.get(next) < steps) {
            next++;
        }
        if (next == 0) {
            return bounds[0];
        }
        double before = Math.sqrt(horizons.get(next - 1));
        if (next == horizons.size()) {
            return bounds[next - 1] * Math.sqrt(steps) / before;
        }
        double share = (Math.sqrt(steps) - before) / (Math.sqrt(horizons.get(next)) - before);
        return bounds[next - 1] + share * (bounds[next] - bounds[next - 1]);
    }

    private static double lower(int[] counts) {
        long rank = (long) Math.floor(LOWER * (Arrays.stream(counts).sum() + 1));
        int place = 0;
        for (long below = counts[0]; below < Math.max(1, rank); below += counts[place]) {
            place++;
        }
        return Math.min(0, error(place));
    }

    private static double upper(int[] counts) {
        long all = Arrays.stream(counts).sum();
        long rank = Math.min(all, (long) Math.ceil(UPPER * (all + 1)));
        int place = 0;
        for (long until = counts[0]; until < rank; until += counts[place]) {
            place++;
        }
        return Math.max(0, error(place));
    }

    private static double error(int place) {
        return (double) (place - ZERO) / CLASSES_A_SCALE;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ErrorPool pool
                && horizons.equals(pool.horizons)
                && Arrays.deepEquals(counts, pool.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(counts);
    }
}
