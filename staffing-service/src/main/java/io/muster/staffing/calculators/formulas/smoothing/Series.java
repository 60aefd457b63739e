package io.muster.staffing.calculators.formulas.smoothing;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Buckets in the order of time; one of which nothing is known is unknown, which is not 0. */
public final class Series {

    private final double[] values;

    private Series(double[] values) {
        this.values = values;
    }

    public static Series of(double... values) {
        return new Series(values.clone());
    }

    public static Series of(List<OptionalDouble> buckets) {
        return new Series(buckets.stream()
                .mapToDouble(bucket -> bucket.orElse(Double.NaN))
                .toArray());
    }

    public int size() {
        return values.length;
    }

    /** Buckets of which something is known. */
    public int known() {
        return (int) Arrays.stream(values).filter(value -> !Double.isNaN(value)).count();
    }

    public boolean isKnown(int bucket) {
        return !Double.isNaN(values[bucket]);
    }

    public double at(int bucket) {
        return values[bucket];
    }

    /** One bucket; absent where nothing is known of it. */
    public OptionalDouble bucket(int bucket) {
        return isKnown(bucket) ? OptionalDouble.of(at(bucket)) : OptionalDouble.empty();
    }

    /** The same with one more bucket at its end, and only the latest {@code most} kept. */
    public Series with(OptionalDouble bucket, int most) {
        int length = Math.max(0, Math.min(values.length, most - 1));
        double[] next = new double[length + 1];
        System.arraycopy(values, values.length - length, next, 0, length);
        next[length] = bucket.orElse(Double.NaN);
        return new Series(next);
    }

    /** The same in another measure; what is unknown stays so. */
    public Series times(double factor) {
        return new Series(Arrays.stream(values).map(value -> value * factor).toArray());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Series series && Arrays.equals(values, series.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }

    /** The mean of the known buckets from one on, up to but not including another; absent where none is known. */
    OptionalDouble mean(int from, int to) {
        return Arrays.stream(values, from, to)
                .filter(value -> !Double.isNaN(value))
                .average();
    }
}
