package io.muster.staffing.planning.quantity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads from a quantity the steps that lead to it. */
public final class Steps {

    private final Map<String, Step> byName = new LinkedHashMap<>();

    private Steps() {}

    /** The steps that a named quantity rests on, each after those that it takes, itself last. */
    public static List<Step> to(Quantity named) {
        var steps = new Steps();
        steps.collect(named);
        return List.copyOf(steps.byName.values());
    }

    private void collect(Quantity quantity) {
        if (quantity.origin() instanceof Quantity.Origin.Named(var label, var of)) {
            if (!byName.containsKey(label.name())) {
                var taken = taken(of);
                taken.values().forEach(this::collect);
                List<Term> terms = new ArrayList<>();
                taken.forEach((name, operand) -> terms.add(term(operand)));
                byName.put(
                        label.name(),
                        new Step(label.name(), label.unit(), Formula.of(quantity), quantity.likely(), terms));
            }
        }
    }

    /** The figures and named quantities of one formula by name, in the order in which it names them. */
    private static Map<String, Quantity> taken(Quantity of) {
        Map<String, Quantity> taken = new LinkedHashMap<>();
        collect(of, taken);
        return taken;
    }

    private static void collect(Quantity quantity, Map<String, Quantity> taken) {
        switch (quantity.origin()) {
            case Quantity.Origin.Constant constant -> {}
            case Quantity.Origin.Input(var figure, var of) -> taken.putIfAbsent(figure.name(), quantity);
            case Quantity.Origin.Named(var label, var behind) -> taken.putIfAbsent(label.name(), quantity);
            case Quantity.Origin.Computed computed ->
                Formula.read(computed).forEach(operand -> collect(operand, taken));
        }
    }

    private static Term term(Quantity quantity) {
        return switch (quantity.origin()) {
            case Quantity.Origin.Input(var figure, var of) ->
                new Term(figure.name(), quantity.likely(), figure.unit(), figure.mark(), figure.source());
            case Quantity.Origin.Named(var label, var of) -> Term.step(label.name(), quantity.likely(), label.unit());
            case Quantity.Origin.Constant constant -> throw new IllegalStateException("a constant is no term");
            case Quantity.Origin.Computed computed -> throw new IllegalStateException("an operation is no term");
        };
    }
}
