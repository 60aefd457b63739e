package io.muster.staffing.calculators.formulas;

import io.muster.staffing.calculators.domain.Arguments;
import io.muster.staffing.calculators.domain.Parameter;
import io.muster.staffing.calculators.domain.Range;
import io.muster.staffing.calculators.formulas.smoothing.Ets;
import io.muster.staffing.calculators.formulas.smoothing.EtsModel;
import io.muster.staffing.calculators.formulas.smoothing.EtsState;
import io.muster.staffing.calculators.formulas.smoothing.Smoothing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The parameters of the innovation form, given or not; what trend and season do not use may be left out. */
final class EtsParameters {

    private static final Range SHARE = Range.from(0, 1);
    private static final Range STATE = Range.from(-1e12, 1e12);

    static final Parameter ALPHA = Parameter.number("alpha", "share", SHARE, "of an error, into the level")
            .optional();
    static final Parameter BETA = Parameter.number(
                    "beta", "share", SHARE, "of an error, into the slope: alpha x beta* of the textbook")
            .optional();
    static final Parameter GAMMA = Parameter.number(
                    "gamma", "share", SHARE, "of an error, into the season: gamma_HW x (1 - alpha) of R's HoltWinters")
            .optional();
    static final Parameter PHI = Parameter.number("phi", "factor", Range.above(0, 1), "damping of the slope a bucket")
            .optional();
    static final Parameter LEVEL = Parameter.number("level", "unit of the series", STATE, "before the first bucket")
            .optional();
    static final Parameter SLOPE = Parameter.number(
                    "slope", "unit of the series a bucket", STATE, "before the first bucket")
            .optional();
    static final Parameter SEASONS = Parameter.numbers(
                    "seasons",
                    "unit of the series",
                    STATE,
                    Range.from(0, EtsForecastCalculator.MOST_PERIOD),
                    "newest first, s[0], s[-1], ...: the last one belongs to the first bucket")
            .optional();

    private static final List<Parameter> ALL = List.of(ALPHA, BETA, GAMMA, PHI, LEVEL, SLOPE, SEASONS);

    private EtsParameters() {}

    static Stream<Parameter> all() {
        return ALL.stream();
    }

    static boolean anyGiven(Arguments in) {
        return ALL.stream().anyMatch(in::has);
    }

    /** A model with its parameters, and the state before the first bucket. */
    record StartedModel(Ets ets, EtsState start) {}

    static StartedModel read(Arguments in, EtsModel model) {
        refuseMissing(in, model);
        refuseUnused(in, model);
        var smoothing = new Smoothing(in.number(ALPHA, 0), in.number(BETA, 0), in.number(GAMMA, 0), in.number(PHI, 1));
        List<Double> seasons = in.has(SEASONS) ? in.numbers(SEASONS) : List.of();
        if (seasons.size() != (model.hasSeason() ? model.period() : 0) && in.has(SEASONS)) {
            in.refuse(
                    SEASONS,
                    model.hasSeason()
                            ? "a list with one value for each of " + model.period() + " buckets"
                            : "left out, or empty, without a season");
        }
        double slope = in.number(SLOPE, 0);
        double level = in.number(LEVEL, 0);
        boolean seasonal = model.hasSeason() && !seasons.isEmpty();
        return new StartedModel(
                new Ets(model, smoothing), new EtsState(level, slope, seasonal ? seasons : EtsState.NO_SEASON));
    }

    private static void refuseMissing(Arguments in, EtsModel model) {
        for (Parameter parameter : used(model)) {
            if (!in.has(parameter)) {
                in.refuse(parameter, "given, as other parameters are: give all that the model uses, or none");
            }
        }
    }

    /** What the model does not use may only be given as what it then is: 0, or 1 for the damping. */
    private static void refuseUnused(Arguments in, EtsModel model) {
        Stream.of(BETA, SLOPE)
                .filter(parameter -> !model.hasTrend() && in.number(parameter, 0) != 0)
                .forEach(parameter -> in.refuse(parameter, "left out, or 0, without a trend"));
        if (!model.hasSeason() && in.number(GAMMA, 0) != 0) {
            in.refuse(GAMMA, "left out, or 0, without a season");
        }
        if (!model.isDamped() && in.number(PHI, 1) != 1) {
            in.refuse(PHI, "left out, or 1, without a damped trend");
        }
    }

    private static List<Parameter> used(EtsModel model) {
        List<Parameter> used = new ArrayList<>(List.of(ALPHA, LEVEL));
        if (model.hasTrend()) {
            used.addAll(List.of(BETA, SLOPE));
        }
        if (model.isDamped()) {
            used.add(PHI);
        }
        if (model.hasSeason()) {
            used.addAll(List.of(GAMMA, SEASONS));
        }
        return used;
    }
}
