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
import org.jspecify.annotations.Nullable;

/** What moves a day's needs most: all changed inputs are the cases of one pass of the model. */
final class Uncertainty {

    private static final double NO_SWING = 1e-9;

    private final PlaceModel model;
    private final PlaceModel.Computed computed;
    private final Quantity held;

    Uncertainty(PlaceModel model, PlaceModel.Computed computed) {
        this.model = model;
        this.computed = computed;
        this.held = computed.moved().held();
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
}
