package io.muster.staffing.calculators.formulas;

import io.muster.staffing.calculators.domain.Arguments;
import io.muster.staffing.calculators.domain.Calculator;
import io.muster.staffing.calculators.domain.Example;
import io.muster.staffing.calculators.domain.Outcome;
import io.muster.staffing.calculators.domain.Parameter;
import io.muster.staffing.calculators.domain.Range;
import io.muster.staffing.calculators.domain.ResultField;
import io.muster.staffing.calculators.domain.Sources;
import io.muster.staffing.calculators.formulas.smoothing.EtsFit;
import io.muster.staffing.calculators.formulas.smoothing.EtsModel;
import io.muster.staffing.calculators.formulas.smoothing.Series;
import io.muster.staffing.calculators.formulas.smoothing.Trend;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** {@code ets-forecast}. */
final class EtsForecastCalculator {

    static final int MOST_PERIOD = 366;
    private static final int MOST_BUCKETS = 4000;

    private static final Parameter SERIES = Parameter.numbers(
            "series",
            "persons a bucket",
            Range.from(0, 1e12),
            Range.from(0, MOST_BUCKETS),
            "oldest first; null is a bucket of which nothing is known, which is not 0");
    private static final Parameter PERIOD = Parameter.whole(
                    "period", "buckets", Range.from(1, MOST_PERIOD), "length of a season; needed with one")
            .optional();
    private static final Parameter TREND = Parameter.choice("trend", Trend.class, "how the level goes on");
    private static final Parameter SEASON = Parameter.choice("season", Season.class, "whether there is a season");
    private static final Parameter HORIZON =
            Parameter.whole("horizon", "buckets", Range.from(1, 1000), "how far to look ahead");
    private static final Parameter CONFIDENCE = Parameter.number(
            "confidence", "share", Range.from(0.01, 0.9999), "of what comes that the bounds should hold");

    private EtsForecastCalculator() {}

    /** Whether there is a season. */
    private enum Season {
        NONE,
        ADDITIVE
    }

    static Calculator calculator() {
        return new Calculator(
                "ets-forecast",
                "Additive exponential smoothing (damped Holt-Winters) with bounds; parameters given, or fitted.",
                Stream.concat(Stream.of(SERIES, PERIOD, TREND, SEASON, HORIZON, CONFIDENCE), EtsParameters.all())
                        .toList(),
                results(),
                Sources.ETS,
                Example.of(
                        "series",
                        List.of(),
                        "trend",
                        "damped",
                        "season",
                        "none",
                        "horizon",
                        5,
                        "confidence",
                        0.95,
                        "alpha",
                        0.5,
                        "beta",
                        0.1,
                        "phi",
                        0.8,
                        "level",
                        100,
                        "slope",
                        10),
                EtsForecastCalculator::calculate);
    }

    private static List<ResultField> results() {
        return List.of(
                new ResultField("fitted", "expectation of each bucket of the series, one step before it"),
                new ResultField("level", "after the series"),
                new ResultField("slope", "after the series; absent without a trend"),
                new ResultField("seasons", "after the series, newest first; absent without a season"),
                new ResultField("variance", "of the one-step errors, SSE / (n - k); absent where n <= k"),
                new ResultField("forecasts", "for each bucket of the horizon, floored at 0"),
                new ResultField("standardDeviations", "of the forecasts; absent with the variance"),
                new ResultField("lower", "bounds, floored at 0; absent with the variance"),
                new ResultField("upper", "bounds, floored at 0; absent with the variance"),
                new ResultField("alpha, beta, gamma, phi", "the parameters used, as far as the model has them"),
                new ResultField("trend, season", "the model used: a short series is fitted by a simpler one"),
                new ResultField("startLevel, startSlope, startSeasons", "the start states, where they were fitted"));
    }

    private static Outcome calculate(Arguments in) {
        List<OptionalDouble> buckets = in.numbersOrUnknown(SERIES);
        Trend trend = in.choice(TREND, Trend.class, Trend.NONE);
        Season season = in.choice(SEASON, Season.class, Season.NONE);
        int period = (int) in.number(PERIOD, 1);
        int horizon = (int) in.whole(HORIZON);
        double confidence = in.number(CONFIDENCE);
        if (season == Season.ADDITIVE && period < 2) {
            in.refuse(PERIOD, "a whole number >= 2 with a season");
        }
        var model = new EtsModel(trend, season == Season.ADDITIVE ? Math.max(2, period) : 1);
        var forecast = new EtsAnswer(Series.of(buckets), horizon, confidence);
        if (EtsParameters.anyGiven(in)) {
            var values = EtsParameters.read(in, model);
            return in.answer(() -> forecast.diverges(values.ets(), values.start())
                    ? in.refusing(
                            EtsParameters.ALPHA, "such that, with the others, the errors do not grow without bound")
                    : forecast.explicit(values.ets(), values.start()));
        }
        if (buckets.stream().noneMatch(OptionalDouble::isPresent)) {
            in.refuse(SERIES, "with at least one known value where parameters are to be fitted");
        }
        return in.answer(() -> forecast.fitted(EtsFit.of(Series.of(buckets), model)));
    }
}
