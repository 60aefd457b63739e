package io.muster.staffing.planning.work;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.Standard;
import io.muster.schemas.rules.MeasuredWork;
import io.muster.staffing.planning.quantity.Figure;
import io.muster.staffing.planning.quantity.Quantity;
import io.muster.staffing.planning.situation.Measurement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What measurements at a place make of a standard: the mean of the profile's value and of what was measured, weighted by how sure each
 * is, in persons. The range keeps its shape and narrows as the root of these weights.
 *
 * <p>Source: the normal distribution with a normal prior, Gelman et al., Bayesian Data Analysis, 3rd edition 2013, 2.5; persons of one
 * measurement are alike, so they count less: the design effect of a cluster, Kish, Survey Sampling, 1965.
 *
 * @param formula of the likely value, with its ends
 */
record LearnedStandard(double low, double likely, double high, Quantity formula, String source) {

    /** Standard deviation of the work for one, as a share of its mean (A). */
    static final double SPREAD = 0.5;

    /** Correlation of the work for two of one measurement (A): however many, they count as no more than twenty. */
    static final double ALIKE = 0.05;

    /** A standard's range is taken as 95 % of a normal distribution (A). */
    private static final double WIDTH = 2 * 1.96;

    /**
     * What measurements make of the standards that they speak of, by code. What can't be measured by this profile is left out: it was
     * refused where it came in, unless another profile held then.
     */
    static Map<String, LearnedStandard> byCode(ReferenceProfile profile, List<Measurement> measurements) {
        if (measurements.isEmpty()) {
            return Map.of();
        }
        var work = MeasuredWork.of(profile);
        Map<Standard, List<Measurement>> byStandard = new LinkedHashMap<>();
        measurements.stream()
                .sorted(Measurement.ORDER)
                .forEach(measured -> work.target(measured.task(), measured.pathway())
                        .filter(target ->
                                target.expectedInsteadOf(measured.minutes()).isEmpty())
                        .ifPresent(target -> byStandard
                                .computeIfAbsent(target.standard(), standard -> new ArrayList<>())
                                .add(measured)));
        Map<String, LearnedStandard> learned = new HashMap<>();
        byStandard.forEach((standard, some) -> learned.put(standard.code(), of(standard, work, some)));
        return learned;
    }

    /** What these make of a standard; of at least one measurement, in the order of {@link Measurement#ORDER}. */
    static LearnedStandard of(Standard standard, MeasuredWork work, List<Measurement> measurements) {
        double priorWeight = priorWeight(standard);
        var prior =
                figure(standard, "prior", standard.unit(), standard.mark().name(), standard.source(), standard.value());
        var weight = figure(standard, "prior-weight", "persons", "A", WEIGHT, priorWeight);
        List<Quantity> weighted = new ArrayList<>(List.of(weight.times(prior)));
        List<Quantity> weights = new ArrayList<>(List.of(weight));
        for (int at = 0; at < measurements.size(); at++) {
            var measured = measurements.get(at);
            var target = work.target(measured.task(), measured.pathway()).orElseThrow();
            var number = "measured-" + (at + 1);
            var counted = figure(
                    standard,
                    number + "-weight",
                    "persons",
                    "C",
                    measured.count() + " measured, who are alike: n / ( 1 + ( n - 1 ) * " + ALIKE + " )",
                    weight(measured.count()));
            weighted.add(counted.times(
                    figure(standard, number, standard.unit(), "F", text(measured), target.value(measured.minutes()))));
            weights.add(counted);
        }
        var mean = Quantity.sum(weighted).dividedBy(Quantity.sum(weights));
        double left = Math.sqrt(priorWeight / Quantity.sum(weights).likely());
        double low = Math.max(0, mean.likely() - left * (standard.value() - standard.low()));
        double high = mean.likely() + left * (standard.high() - standard.value());
        return new LearnedStandard(low, mean.likely(), high, mean.between(low, high), text(standard, measurements));
    }

    private static final String WEIGHT = "as how many measured persons the profile's range counts: ( " + SPREAD
            + " * its value / ( its width / " + WIDTH + " ) ) squared";

    /** As how many measured persons a standard's range counts. */
    static double priorWeight(Standard standard) {
        double deviations = SPREAD * standard.value() / ((standard.high() - standard.low()) / WIDTH);
        return deviations * deviations;
    }

    /** As how many independent persons those of one measurement count. */
    static double weight(int count) {
        return count / (1 + (count - 1) * ALIKE);
    }

    private static Quantity figure(
            Standard standard, String name, String unit, String mark, String source, double value) {
        return Quantity.figure(Figure.of(standard.code() + '.' + name, unit, mark, source), value);
    }

    private static String text(Measurement measured) {
        return measured.count() + " measured on " + measured.day() + ", " + measured.minutes() + " minutes each of "
                + measured.task() + (measured.pathway() == null ? "" : " for " + measured.pathway()) + ": "
                + measured.source();
    }

    private static String text(Standard standard, List<Measurement> measurements) {
        int count = measurements.stream().mapToInt(Measurement::count).sum();
        return "measured here, " + count + " in " + measurements.size() + " measurement(s) to "
                + measurements.getLast().day() + "; before, mark " + standard.mark() + ": " + standard.source();
    }
}
