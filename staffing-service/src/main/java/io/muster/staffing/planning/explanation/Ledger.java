package io.muster.staffing.planning.explanation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes down the steps of a calculation while it is done, so that a number and its explanation can't differ. A closed ledger,
 * the usual one, writes nothing and costs nothing.
 */
public final class Ledger {

    /** Writes nothing. */
    public static final Ledger CLOSED = new Ledger(false);

    private final boolean open;
    private final Map<String, Step> steps = new HashMap<>();

    private Ledger(boolean open) {
        this.open = open;
    }

    /** A ledger that writes. */
    public static Ledger open() {
        return new Ledger(true);
    }

    /** Whether it writes; ask before making terms that nobody reads. */
    public boolean isOpen() {
        return open;
    }

    /** Writes a step; the latest of one name counts. */
    public void write(String name, String unit, String formula, double value, Term... terms) {
        write(name, unit, formula, value, Arrays.asList(terms));
    }

    /** Writes a step; the latest of one name counts. */
    public void write(String name, String unit, String formula, double value, List<Term> terms) {
        if (open) {
            steps.put(name, new Step(name, unit, formula, value, terms));
        }
    }

    /** The steps that a step rests on, each after those that it takes, itself last. */
    public List<Step> stepsTo(String name) {
        Set<Step> found = new LinkedHashSet<>();
        collect(name, found);
        return List.copyOf(found);
    }

    private void collect(String name, Set<Step> found) {
        var step = steps.get(name);
        if (step != null && !found.contains(step)) {
            step.terms().forEach(term -> collect(term.name(), found));
            found.add(step);
        }
    }
}
