package io.muster.staffing.planning.explanation;

import io.muster.staffing.planning.demand.Arrivals;
import io.muster.staffing.planning.numbers.Unbounded;
import io.muster.staffing.planning.plan.PlaceModel;
import io.muster.staffing.planning.quantity.End;
import io.muster.staffing.planning.quantity.Quantity;
import io.muster.staffing.planning.work.Load;
import io.muster.staffing.planning.work.PlaceStandards;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * How far a day's needs may be off: drawn bands, and what moves them most. All draws are the cases of one pass of the model,
 * as are all changed inputs of another.
 */
final class Uncertainty {

    static final int DRAWS = 1_000;
    static final long SEED = 20_230_511;
    static final String DRAWN_FROM =
            "each standard on its own from a triangle over its low, default and high value; persons held, and a forecast's"
                    + " arrivals, likewise over their bounds";

    private static final double LEAST = 0.025;
    private static final double MOST = 0.975;
    private static final double NO_SWING = 1e-9;

    private final PlaceModel model;
    private final PlaceModel.Computed computed;
    private final Quantity held;

    Uncertainty(PlaceModel model, PlaceModel.Computed computed) {
        this.model = model;
        this.computed = computed;
        this.held = computed.moved().held();
    }

    /** The people of a task, unrounded, at the 2.5th and the 97.5th percentile of the draws. */
    record Band(double low, double high) {}

    Band band(String task) {
        var drawn = new Draws();
        var people = people(drawn.standards(), drawn.arrivals(), held.inCases(drawn.held), task);
        double[] sorted = new double[DRAWS];
        Arrays.setAll(sorted, people::inCase);
        Arrays.sort(sorted);
        return new Band(sorted[(int) (LEAST * DRAWS)], sorted[(int) Math.ceil(MOST * DRAWS) - 1]);
    }

    /** What a thousand draws gave. Each draw takes its numbers in the same order, so that the same seed gives the same band. */
    private final class Draws {

        private final Map<String, double[]> standards = new HashMap<>();
        private final double[] held = new double[DRAWS];
        private final double[] rank = new double[DRAWS];

        private Draws() {
            // in the order of their names: a map's own order may differ between machines
            var varying = varying();
            double[][] values = new double[varying.size()][DRAWS];
            var random = new Random(SEED);
            for (int draw = 0; draw < DRAWS; draw++) {
                for (int at = 0; at < values.length; at++) {
                    var value = varying.get(at);
                    values[at][draw] = quantile(value.low(), value.likely(), value.high(), random.nextDouble());
                }
                held[draw] = quantile(Uncertainty.this.held, random.nextDouble());
                rank[draw] = random.nextDouble();
            }
            for (int at = 0; at < values.length; at++) {
                standards.put(varying.get(at).name(), values[at]);
            }
        }

        PlaceStandards standards() {
            return computed.load().standards().inCases(standards);
        }

        /** Where one group is low, all are: they share what makes a forecast wrong. */
        Arrivals arrivals() {
            return new Arrivals(computed.arrivals().flows().stream()
                    .map(flow -> flow.with(flow.amount().inCases(drawn(flow.amount()))))
                    .toList());
        }

        private double[] drawn(Quantity amount) {
            double[] persons = new double[DRAWS];
            Arrays.setAll(persons, draw -> quantile(amount, rank[draw]));
            return persons;
        }
    }

    /** Every input that moves a task's people at all, the strongest first. */
    List<Explanation.Mover> movers(String task) {
        var inputs = inputs();
        int cases = 2 * inputs.size();
        Map<String, double[]> standards = new HashMap<>();
        double[] stock = filled(cases, held.likely());
        List<double[]> flows = new ArrayList<>();
        computed.arrivals().flows().forEach(flow -> flows.add(filled(cases, flow.persons())));
        for (int at = 0; at < inputs.size(); at++) {
            int low = 2 * at;
            switch (inputs.get(at)) {
                case Input.OfStandard(var value) -> {
                    double[] values = filled(cases, value.likely());
                    values[low] = value.low();
                    values[low + 1] = value.high();
                    standards.put(value.name(), values);
                }
                case Input.OfHeld(var of) -> {
                    stock[low] = of.at(End.LOW);
                    stock[low + 1] = of.at(End.HIGH);
                }
                case Input.OfArrivals(var of) -> {
                    for (int flow = 0; flow < flows.size(); flow++) {
                        var amount = of.flows().get(flow).amount();
                        flows.get(flow)[low] = amount.at(End.LOW);
                        flows.get(flow)[low + 1] = amount.at(End.HIGH);
                    }
                }
            }
        }
        List<Arrivals.Flow> changed = new ArrayList<>();
        for (int flow = 0; flow < flows.size(); flow++) {
            var kind = computed.arrivals().flows().get(flow);
            changed.add(kind.with(kind.amount().inCases(flows.get(flow))));
        }
        var people = people(
                computed.load().standards().inCases(standards), new Arrivals(changed), held.inCases(stock), task);
        List<Explanation.Mover> movers = new ArrayList<>();
        for (int at = 0; at < inputs.size(); at++) {
            movers.add(inputs.get(at).mover(people.inCase(2 * at), people.inCase(2 * at + 1)));
        }
        movers.removeIf(mover -> mover.swing() < NO_SWING);
        movers.sort(Comparator.comparingDouble(Explanation.Mover::swing)
                .reversed()
                .thenComparing(Explanation.Mover::input));
        return movers;
    }

    /** What may move a number: it is set to its low end in one case, and to its high end in another. */
    private sealed interface Input {

        Explanation.Mover mover(double atLow, double atHigh);

        record OfStandard(PlaceStandards.Value value) implements Input {

            @Override
            public Explanation.Mover mover(double atLow, double atHigh) {
                return moverOf(value.name(), value.unit(), value.low(), value.high(), atLow, atHigh, value.mark());
            }
        }

        record OfHeld(Quantity held) implements Input {

            @Override
            public Explanation.Mover mover(double atLow, double atHigh) {
                return moverOf(
                        "persons held (the stays' ends)",
                        "persons",
                        held.at(End.LOW),
                        held.at(End.HIGH),
                        atLow,
                        atHigh,
                        "A");
            }
        }

        record OfArrivals(Arrivals arrivals) implements Input {

            @Override
            public Explanation.Mover mover(double atLow, double atHigh) {
                return moverOf(
                        "arrivals (their bounds)",
                        Arrivals.PERSONS_A_DAY,
                        arrivals.persons(End.LOW),
                        arrivals.persons(End.HIGH),
                        atLow,
                        atHigh,
                        "C");
            }
        }
    }

    private static Explanation.Mover moverOf(
            String input, String unit, double low, double high, double atLow, double atHigh, String mark) {
        return new Explanation.Mover(input, unit, low, known(high), atLow, known(atHigh), mark);
    }

    private static @Nullable Double known(double end) {
        return Unbounded.isKnown(end) ? end : null;
    }

    private List<Input> inputs() {
        List<Input> inputs = new ArrayList<>();
        varying().forEach(value -> inputs.add(new Input.OfStandard(value)));
        inputs.add(new Input.OfHeld(held));
        if (computed.arrivals().isRange()) {
            inputs.add(new Input.OfArrivals(computed.arrivals()));
        }
        return inputs;
    }

    /** The standards that have a range here, in the order of their names. */
    private List<PlaceStandards.Value> varying() {
        return computed.load().standards().values().values().stream()
                .filter(value -> value.low() < value.high())
                .sorted(Comparator.comparing(PlaceStandards.Value::name))
                .toList();
    }

    private static double[] filled(int length, double value) {
        double[] values = new double[length];
        Arrays.fill(values, value);
        return values;
    }

    private Quantity people(PlaceStandards standards, Arrivals arrivals, Quantity stock, String task) {
        var own = computed.load().day();
        var day = new Load.Day(arrivals, stock, own.hours(), own.clock(), true, true);
        var work = model.works(computed.load().with(day, standards), computed.day())
                .get(task);
        return work == null ? Quantity.ZERO : work.people();
    }

    /** Between the ends of an amount; one whose high end nobody knows can't be drawn from, and stays as it is. */
    private static double quantile(Quantity amount, double share) {
        double low = Math.min(amount.at(End.LOW), amount.likely());
        double high = Math.max(amount.at(End.HIGH), amount.likely());
        return Unbounded.isKnown(high) ? quantile(low, amount.likely(), high, share) : amount.likely();
    }

    /** The value below which that share of a triangle lies. */
    static double quantile(double low, double mode, double high, double share) {
        if (high <= low) {
            return mode;
        }
        double rising = (mode - low) / (high - low);
        return share < rising
                ? low + Math.sqrt(share * (high - low) * (mode - low))
                : high - Math.sqrt((1 - share) * (high - low) * (high - mode));
    }
}
