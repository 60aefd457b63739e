package io.muster.staffing.calculators.formulas.smoothing;

import java.util.List;

/**
 * Where a series stands after its last bucket.
 *
 * @param level in the unit of the series
 * @param slope of the level a bucket; 0 without a trend
 * @param seasons deviations of the last period, newest first: {@code s[0], s[-1], ...}; the last one belongs to the next
 *     bucket; a single 0 without a season
 */
public record EtsState(double level, double slope, List<Double> seasons) {

    public static final List<Double> NO_SEASON = List.of(0.0);

    public EtsState {
        seasons = List.copyOf(seasons);
        if (seasons.isEmpty()) {
            throw new IllegalArgumentException("seasons must hold at least one value, 0 where there is no season");
        }
    }

    /** The same as seen when everything is {@code factor} times as large from now on and the trend is unknown. */
    public EtsState steppedBy(double factor) {
        return new EtsState(
                level * factor,
                0,
                seasons.stream().map(season -> season * factor).toList());
    }
}
