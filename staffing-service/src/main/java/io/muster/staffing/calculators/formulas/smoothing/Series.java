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
