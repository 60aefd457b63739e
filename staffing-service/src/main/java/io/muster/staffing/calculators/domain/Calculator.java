package io.muster.staffing.calculators.domain;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One formula, alone.
 *
 * @param name under which it is called
 * @param purpose in a sentence
 * @param parameters what goes in
 * @param results what comes out
 * @param source of the formula
 * @param example arguments that work
 * @param formula computes
 */
public record Calculator(
        String name,
        String purpose,
        List<Parameter> parameters,
        List<ResultField> results,
        String source,
        Map<String, Object> example,
        Formula formula) {

    public Calculator {
        parameters = List.copyOf(parameters);
        results = List.copyOf(results);
    }

    /**
     * Computes, or refuses.
     *
     * @param values by name: {@link Numeral} or {@link Number}, text, boolean, list, map or null
     */
    public Outcome calculate(Map<String, ? extends @Nullable Object> values) {
        return formula.apply(Arguments.of(values, parameters));
    }

    /** From arguments to an outcome. */
    public interface Formula extends Function<Arguments, Outcome> {}
}
