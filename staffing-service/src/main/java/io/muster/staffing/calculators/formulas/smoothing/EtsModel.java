package io.muster.staffing.calculators.formulas.smoothing;

/**
 * Which parts an additive exponential smoothing has.
 *
 * @param trend how the level moves
 * @param period buckets of a season, at least 2; 1 where there is no season
 */
public record EtsModel(Trend trend, int period) {

    public EtsModel {
        if (period < 1) {
            throw new IllegalArgumentException("period must be >= 1 bucket, but was " + period);
        }
    }

    public boolean hasTrend() {
        return trend != Trend.NONE;
    }

    public boolean isDamped() {
        return trend == Trend.DAMPED;
    }

    public boolean hasSeason() {
        return period > 1;
    }

    /** The number of start states, where the seasons add up to a given sum. */
    public int startStates() {
        return 1 + (hasTrend() ? 1 : 0) + (period - 1);
    }

    /** Parameters and start states that a variance pays for: 8 for a trend and a season of 4 buckets. */
    public int degreesUsed() {
        return startStates() + smoothingParameters();
    }

    /** Smoothing parameters, damping included. */
    public int smoothingParameters() {
        return 1 + (hasTrend() ? 1 : 0) + (hasSeason() ? 1 : 0) + (isDamped() ? 1 : 0);
    }

    public EtsModel withTrend(Trend other) {
        return new EtsModel(other, period);
    }

    public EtsModel withoutSeason() {
        return new EtsModel(trend, 1);
    }
}
