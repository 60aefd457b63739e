package io.muster.staffing.calculators.formulas;

import io.muster.staffing.calculators.domain.Figures;
import io.muster.staffing.calculators.domain.Outcome;
import io.muster.staffing.calculators.domain.Parameter;
import io.muster.staffing.calculators.domain.Working;
import io.muster.staffing.calculators.formulas.smoothing.Ets;
import io.muster.staffing.calculators.formulas.smoothing.EtsFit;
import io.muster.staffing.calculators.formulas.smoothing.EtsModel;
import io.muster.staffing.calculators.formulas.smoothing.EtsState;
import io.muster.staffing.calculators.formulas.smoothing.Prediction;
import io.muster.staffing.calculators.formulas.smoothing.Series;
import io.muster.staffing.planning.numbers.StandardNormal;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Answers for a series.
 *
 * @param series what was seen
 * @param horizon buckets ahead
 * @param confidence share that the bounds should hold
 */
record EtsAnswer(Series series, int horizon, double confidence) {

    /** Beyond what the largest series and slope can reach: some parameters in [0, 1] together are unstable. */
    private static final double DIVERGED = 1e18;

    boolean diverges(Ets ets, EtsState start) {
        Ets.Run run = ets.run(start, series);
        return !(run.squaredErrors() < DIVERGED * DIVERGED)
                || DoubleStream.concat(
                                run.fitted().stream().mapToDouble(Double::doubleValue),
                                IntStream.rangeClosed(1, horizon).mapToDouble(h -> ets.mean(run.end(), h)))
                        .anyMatch(value -> !(Math.abs(value) < DIVERGED));
    }

    Outcome explicit(Ets ets, EtsState start) {
        var working = new Working().step("parameters and start as given");
        forecast(working, ets, start);
        return working.answer();
    }

    Outcome fitted(EtsFit fit) {
        var working = new Working();
        fit.simplified().forEach(reason -> working.step(simplified(reason)));
        working.step("parameters and start states by least squares of the one-step errors");
        forecast(working, fit.ets(), fit.start());
        state(working, fit.ets().model(), fit.start(), "startLevel", "startSlope", "startSeasons");
        return working.answer();
    }

    private void forecast(Working working, Ets ets, EtsState start) {
        Ets.Run run = ets.run(start, series);
        working.step(
                        "e = y - (l + phi b + s[t-m]); l' = l + phi b + alpha e; b' = phi b + beta e; s' = s[t-m] + gamma e")
                .put("fitted", run.fitted());
        state(working, ets.model(), run.end(), "level", "slope", "seasons");
        String counts =
                "n = " + run.known() + " known values, k = " + run.degreesUsed() + " parameters and start states";
        if (run.variance().isPresent()) {
            double variance = run.variance().getAsDouble();
            working.step("variance = SSE / (n - k) = " + Figures.text(run.squaredErrors()) + " / (" + run.known()
                            + " - " + run.degreesUsed() + ") = " + Figures.text(variance) + ", " + counts)
                    .put("variance", variance);
            bounded(working, ets, run.end(), variance);
        } else {
            working.step("too short for a variance and bounds: " + counts);
            working.put("forecasts", each(predictions(ets, run.end(), 0, 0), Prediction::expected));
        }
        parameters(working, ets);
    }

    private void bounded(Working working, Ets ets, EtsState end, double variance) {
        double halfWidth = StandardNormal.halfWidth(confidence);
        List<Prediction> predictions = predictions(ets, end, variance, halfWidth);
        working.step("bounds = forecast -/+ " + Figures.text(halfWidth) + " standard deviations")
                .put("forecasts", each(predictions, Prediction::expected))
                .put("standardDeviations", each(predictions, Prediction::standardDeviation))
                .put("lower", each(predictions, Prediction::lower))
                .put("upper", each(predictions, Prediction::upper));
        if (predictions.stream().anyMatch(Prediction::floored)) {
            working.step("what was below 0 is floored at 0");
        }
    }

    private List<Prediction> predictions(Ets ets, EtsState end, double variance, double halfWidth) {
        return IntStream.rangeClosed(1, horizon)
                .mapToObj(h ->
                        Prediction.around(ets.mean(end, h), Math.sqrt(variance * ets.varianceFactor(h)), halfWidth))
                .toList();
    }

    private static List<Double> each(List<Prediction> predictions, ToDoubleFunction<Prediction> value) {
        return predictions.stream().mapToDouble(value).boxed().toList();
    }

    private static void state(
            Working working, EtsModel model, EtsState state, String level, String slope, String seasons) {
        working.put(level, state.level());
        if (model.hasTrend()) {
            working.put(slope, state.slope());
        }
        if (model.hasSeason()) {
            working.put(seasons, state.seasons());
        }
    }

    private static void parameters(Working working, Ets ets) {
        EtsModel model = ets.model();
        working.put("trend", Parameter.code(model.trend()))
                .put("season", model.hasSeason() ? "additive" : "none")
                .put("alpha", ets.smoothing().alpha());
        if (model.hasTrend()) {
            working.put("beta", ets.smoothing().beta());
        }
        if (model.hasSeason()) {
            working.put("gamma", ets.smoothing().gamma());
        }
        if (model.isDamped()) {
            working.put("phi", ets.smoothing().phi());
        }
    }

    private static String simplified(EtsFit.Simplified reason) {
        return switch (reason) {
            case NO_SEASON -> "too short, no season fitted: fewer than two seasons, or too few values for its states";
            case NO_DAMPING -> "too short, no damping fitted";
            case NO_TREND -> "too short, no trend fitted";
        };
    }
}
