package io.muster.staffing.planning.forecast;

import io.muster.staffing.planning.forecast.smoothing.Ets;
import io.muster.staffing.planning.forecast.smoothing.EtsFit;
import io.muster.staffing.planning.forecast.smoothing.EtsModel;
import io.muster.staffing.planning.forecast.smoothing.EtsState;
import io.muster.staffing.planning.forecast.smoothing.SeasonTest;
import io.muster.staffing.planning.forecast.smoothing.Series;
import io.muster.staffing.planning.forecast.smoothing.Trend;
import java.util.stream.Stream;

/**
 * A model fitted on the latest days: with a damped trend or without, with a season where the test finds one; the lowest corrected
 * information criterion of Akaike wins (Hurvich and Tsai, Biometrika 76, 1989), so that a slope has to earn its parameters.
 *
 * @param ets its alpha is not below that of the settings
 * @param state after the last day
 * @param spread of the one-step errors on those days
 */
record Refit(Ets ets, EtsState state, Spread spread) {

    static Refit of(Series days, ForecastSettings settings) {
        int period = SeasonTest.finds(days, settings.period(), settings.smoothing()) ? settings.period() : 1;
        record Candidate(Refit refit, double criterion) {}
        return Stream.of(Trend.NONE, Trend.DAMPED)
                .map(trend -> fitted(
                        days, new EtsModel(trend, period), settings.smoothing().alpha()))
                .map(refit -> new Candidate(refit, refit.criterion(days.known())))
                .reduce((simple, rich) -> rich.criterion() < simple.criterion() ? rich : simple)
                .orElseThrow()
                .refit();
    }

    /** Quiet days would teach the level to stand still, and a surge would then be slept through: no slower than before. */
    private static Refit fitted(Series days, EtsModel model, double leastAlpha) {
        var fit = EtsFit.of(days, model);
        var ets = new Ets(fit.ets().model(), fit.ets().smoothing().quickened(leastAlpha));
        var run = ets.run(fit.start(), days);
        return new Refit(ets, run.end(), new Spread(run.squaredErrors(), Math.max(1, run.known() - run.degreesUsed())));
    }

    private double criterion(int known) {
        double k = ets.model().degreesUsed() + 1.0;
        double least = Double.MIN_NORMAL;
        return known * Math.log(Math.max(least, spread.squares() / known))
                + 2 * k
                + 2 * k * (k + 1) / Math.max(1, known - k - 1);
    }
}
