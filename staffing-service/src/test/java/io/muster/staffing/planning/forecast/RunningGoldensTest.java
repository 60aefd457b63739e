package io.muster.staffing.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.staffing.planning.forecast.smoothing.Austourists;
import io.muster.staffing.planning.forecast.smoothing.Ets;
import io.muster.staffing.planning.forecast.smoothing.EtsModel;
import io.muster.staffing.planning.forecast.smoothing.EtsState;
import io.muster.staffing.planning.forecast.smoothing.Series;
import io.muster.staffing.planning.forecast.smoothing.Smoothing;
import io.muster.staffing.planning.forecast.smoothing.Trend;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Published forecasts, reached one closed bucket at a time on the way that the plan's own forecast goes. */
class RunningGoldensTest {

    /** Air passengers of Australia, package fpp, as in the tests of statsmodels. */
    private static final double[] AUSAIR = {
        17.5534, 21.8601, 23.8866, 26.9293, 26.8885, 28.8314, 30.0751, 30.9535, 30.1857, 31.5797, 32.577569, 33.477398,
        39.021582, 41.386432, 41.596552
    };

    /** No least spread, no fit: what is given is run as it is. */
    private static ForecastSettings plain(Smoothing smoothing, int period) {
        return new ForecastSettings(smoothing, period, Math.max(2, 2 * period), 0, 7, 0.5, 4, 0, 0.95);
    }

    private static RunningForecast after(RunningForecast start, double... buckets) {
        RunningForecast forecast = start;
        for (double bucket : buckets) {
            forecast = forecast.close(OptionalDouble.of(bucket));
        }
        return forecast;
    }

    private static List<Prediction> ahead(RunningForecast forecast, int horizon) {
        return IntStream.rangeClosed(1, horizon)
                .mapToObj(h -> forecast.ahead(h).orElseThrow())
                .toList();
    }

    private static void assertClose(List<Double> found, Offset<Double> offset, double... expected) {
        assertThat(found).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(found.get(i)).isCloseTo(expected[i], offset);
        }
    }

    /** Holt's method, alpha 0.8 and beta* 0.2, so beta 0.16; five forecasts and the last slope, as statsmodels prints them. */
    @Test
    void runsHoltsMethodToItsPublishedForecasts() {
        var smoothing = new Smoothing(0.8, 0.16, 0, 1);
        var ets = new Ets(new EtsModel(Trend.ADDITIVE, 1), smoothing);
        var start = new EtsState(AUSAIR[0], AUSAIR[1] - AUSAIR[0], EtsState.NO_SEASON);

        var end =
                (Running) after(Running.start(plain(smoothing, 1), ets, start, new Spread(0, 0), Series.of()), AUSAIR);

        assertClose(
                ahead(end, 5).stream().map(Prediction::expected).toList(),
                within(0.005),
                43.76,
                45.59,
                47.43,
                49.27,
                51.10);
        assertThat(end.state().slope()).isCloseTo(1.836555, within(5e-7));
    }

    /** Tourists in Australia; R's first fitted values, forecasts and variance (68 quarters less 8), bounds computed from them. */
    @Test
    void runsASeasonAndATrendToTheirPublishedForecastsAndBounds() {
        var settings = plain(Austourists.ETS.smoothing(), 4);
        RunningForecast forecast =
                Running.start(settings, Austourists.ETS, Austourists.START, new Spread(0, -8), Series.of());
        List<Double> fitted = new ArrayList<>();
        for (int i = 0; i < Austourists.SERIES.size(); i++) {
            fitted.add(forecast.ahead(1).orElseThrow().expected());
            forecast = after(forecast, Austourists.SERIES.at(i));
        }

        assertClose(fitted.subList(0, 4), within(1e-6), 32.15069902, 14.81989736, 24.07844941, 27.7402675);
        var ahead = ahead(forecast, 4);
        assertClose(
                ahead.stream().map(Prediction::expected).toList(),
                within(1e-6),
                75.34454396,
                50.75845291,
                63.05022495,
                67.48394643);
        assertThat(((Running) forecast).variance()).isCloseTo(6.20560506, within(1e-6));
        assertClose(ahead.stream().map(Prediction::lower).toList(), within(5e-5), 70.4621, 45.7764, 57.9704, 62.3080);
        assertClose(ahead.stream().map(Prediction::upper).toList(), within(5e-5), 80.2270, 55.7405, 68.1301, 72.6599);
    }
}
