package io.muster.staffing.planning.quantity;

import java.util.List;

/**
 * One step of a calculation.
 *
 * @param name unique in its explanation; a later step takes the value by it
 * @param unit unit of the value
 * @param formula over the names of the terms: {@code + - * /}, brackets, {@code max ( a , b )} and {@code ceil ( a )}, with
 *     blanks between all of them; a name alone where the figure is given
 * @param value what comes out, in full precision
 */
public record Step(String name, String unit, String formula, double value, List<Term> terms) {

    public Step {
        terms = List.copyOf(terms);
    }
}
