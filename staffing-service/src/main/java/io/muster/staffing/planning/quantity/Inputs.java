package io.muster.staffing.planning.quantity;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The figures from outside that make a quantity differ from case to case. */
public final class Inputs {

    private final Set<Quantity> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, Figure> byName = new LinkedHashMap<>();

    private Inputs() {}

    /** Those of a quantity, each once. */
    public static Collection<Figure> of(Quantity quantity) {
        var inputs = new Inputs();
        inputs.collect(quantity);
        return inputs.byName.values();
    }

    private void collect(Quantity quantity) {
        if (quantity.caseCount() == 0 || !seen.add(quantity)) {
            return;
        }
        switch (quantity.origin()) {
            case Quantity.Origin.Constant constant -> {}
            case Quantity.Origin.Input(var figure, var of) -> {
                if (of.isEmpty()) {
                    byName.putIfAbsent(figure.name(), figure);
                } else {
                    collect(of);
                }
            }
            case Quantity.Origin.Named(var label, var behind) -> collect(behind);
            case Quantity.Origin.Computed(var operation, var operands) -> collect(operands);
        }
    }

    private void collect(List<Quantity> all) {
        all.forEach(this::collect);
    }
}
