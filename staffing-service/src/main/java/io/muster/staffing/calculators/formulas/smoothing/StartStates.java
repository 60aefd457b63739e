package io.muster.staffing.calculators.formulas.smoothing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The state before the first bucket. */
final class StartStates {

    private StartStates() {}

    /** A first guess: the mean of the first season, or of the whole where there is none, and its deviations. */
    static EtsState guess(Series series, EtsModel model) {
        return guess(series, model, model.hasSeason() ? 2 * model.period() : 4);
    }

    /** The same, with the mean of that many buckets. */
    static EtsState guess(Series series, EtsModel model, int buckets) {
        int first = Math.min(series.size(), buckets);
        double level = series.mean(0, first)
                .orElseGet(() -> series.mean(0, series.size()).orElse(0));
        return new EtsState(level, 0, model.hasSeason() ? deviations(series, model, level) : EtsState.NO_SEASON);
    }

    /**
     * The state that makes the squared errors least under given parameters. The errors are linear in the start: those from
     * an empty start, plus those that each single state makes on a series of zeros.
     */
    static EtsState solve(Series series, Ets ets) {
        List<EtsState> units = units(ets.model());
        double[][] effects = new double[units.size()][];
        for (int i = 0; i < effects.length; i++) {
            effects[i] = errors(ets, units.get(i), zeros(series));
        }
        double[] fromNothing = errors(ets, combined(ets.model(), new double[units.size()]), series);
        return combined(ets.model(), LeastSquares.solve(effects, fromNothing));
    }

    private static List<Double> deviations(Series series, EtsModel model, double level) {
        List<Double> oldestFirst = new ArrayList<>();
        for (int i = 0; i < model.period(); i++) {
            double first = series.mean(i, i + 1).orElse(level);
            double second =
                    series.mean(i + model.period(), i + model.period() + 1).orElse(first);
            oldestFirst.add((first + second) / 2 - level);
        }
        Collections.reverse(oldestFirst);
        return oldestFirst;
    }

    private static List<EtsState> units(EtsModel model) {
        List<EtsState> units = new ArrayList<>();
        for (int i = 0; i < model.startStates(); i++) {
            double[] unit = new double[model.startStates()];
            unit[i] = 1;
            units.add(combined(model, unit));
        }
        return units;
    }

    /** Level, slope if there is one, and all seasons but one: that one makes their sum 0. */
    private static EtsState combined(EtsModel model, double[] states) {
        int next = 1;
        double slope = model.hasTrend() ? states[next++] : 0;
        List<Double> seasons = new ArrayList<>();
        double sum = 0;
        for (int i = next; i < states.length; i++) {
            seasons.add(states[i]);
            sum += states[i];
        }
        seasons.add(0 - sum);
        return new EtsState(states[0], slope, seasons);
    }

    private static double[] errors(Ets ets, EtsState start, Series series) {
        var filter = new EtsFilter(ets.smoothing(), start);
        double[] errors = new double[series.size()];
        for (int i = 0; i < errors.length; i++) {
            errors[i] = Ets.step(filter, series, i);
        }
        return errors;
    }

    private static Series zeros(Series series) {
        double[] zeros = new double[series.size()];
        for (int i = 0; i < zeros.length; i++) {
            zeros[i] = series.isKnown(i) ? 0 : Double.NaN;
        }
        return Series.of(zeros);
    }
}
