package io.muster.staffing.calculators.formulas.smoothing;

import java.util.ArrayList;
import java.util.List;

/**
 * Parameters and start states that fit a series, by least squares of the one-step errors.
 *
 * <p>In turns: the smoothing parameters by a simplex search from a fixed start, within {@code 0 < alpha < 1},
 * {@code 0 < beta < alpha}, {@code 0 < gamma < 1 - alpha}, {@code 0.8 <= phi <= 0.98}; the start states, in which the errors
 * are linear, by a linear solution. Deterministic.
 *
 * @param ets what was fitted, perhaps simpler than wanted
 * @param start the state before the first bucket
 * @param simplified why it is simpler, in the order of the steps; empty where it is not
 */
public record EtsFit(Ets ets, EtsState start, List<Simplified> simplified) {

    private static final int EVALUATIONS = 400;
    private static final int MANY_STATES = 30;

    public EtsFit {
        simplified = List.copyOf(simplified);
    }

    /** A part of the wanted model that the series is too short for. */
    public enum Simplified {
        /** Fewer than two whole seasons, or too few buckets for all its deviations. */
        NO_SEASON,
        /** Too few buckets to tell a damping. */
        NO_DAMPING,
        /** Too few buckets to tell a slope. */
        NO_TREND
    }

    /**
     * Fits a model, or the richest simpler one that the series is long enough for.
     *
     * @param series with at least one known bucket
     * @throws IllegalArgumentException if nothing is known
     */
    public static EtsFit of(Series series, EtsModel wanted) {
        if (series.known() == 0) {
            throw new IllegalArgumentException("series must have at least one known bucket, but has none");
        }
        List<Simplified> simplified = new ArrayList<>();
        EtsModel model = simpler(series, wanted, simplified);
        return new Fitting(series, model).fit(simplified);
    }

    private static EtsModel simpler(Series series, EtsModel wanted, List<Simplified> reasons) {
        EtsModel model = wanted;
        if (model.hasSeason() && (series.known() < 2 * model.period() || tooShort(series, model))) {
            reasons.add(Simplified.NO_SEASON);
            model = model.withoutSeason();
        }
        if (model.isDamped() && tooShort(series, model)) {
            reasons.add(Simplified.NO_DAMPING);
            model = model.withTrend(Trend.ADDITIVE);
        }
        if (model.hasTrend() && tooShort(series, model)) {
            reasons.add(Simplified.NO_TREND);
            model = model.withTrend(Trend.NONE);
        }
        return model;
    }

    private static boolean tooShort(Series series, EtsModel model) {
        return series.known() <= model.degreesUsed();
    }

    private record Fitting(Series series, EtsModel model) {

        EtsFit fit(List<Simplified> simplified) {
            var smoothing = new SmoothingSearch(model);
            double[] point = smoothing.start();
            EtsState start = StartStates.guess(series, model);
            double best = Double.POSITIVE_INFINITY;
            int rounds = model.startStates() > MANY_STATES ? 3 : 8;
            for (int round = 0; round < rounds; round++) {
                EtsState from = start;
                point = NelderMead.minimise(
                        candidate -> smoothing.at(candidate).squaredErrors(from, series), point, 0.5, EVALUATIONS);
                Ets ets = smoothing.at(point);
                start = better(ets, from);
                double squares = ets.squaredErrors(start, series);
                if (!(squares < best * (1 - 1e-9))) {
                    break;
                }
                best = squares;
            }
            return new EtsFit(smoothing.at(point), start, simplified);
        }

        private EtsState better(Ets ets, EtsState start) {
            EtsState solved = StartStates.solve(series, ets);
            return ets.squaredErrors(solved, series) < ets.squaredErrors(start, series) ? solved : start;
        }
    }
}
