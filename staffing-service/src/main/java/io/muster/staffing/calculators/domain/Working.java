package io.muster.staffing.calculators.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Collects a calculator's result and the lines of its arithmetic. */
public final class Working {

    private final Map<String, Object> result = new LinkedHashMap<>();
    private final List<String> steps = new ArrayList<>();

    public Working step(String line) {
        steps.add(line);
        return this;
    }

    /**
     * Puts a number into the result.
     *
     * @throws IllegalStateException if it is not finite, which the ranges of the parameters rule out
     */
    public Working put(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalStateException(name + " must be finite, but was " + value);
        }
        result.put(name, value);
        return this;
    }

    /** Puts people, who are whole. */
    public Working put(String name, long value) {
        result.put(name, value);
        return this;
    }

    public Working put(String name, String value) {
        result.put(name, value);
        return this;
    }

    public Working put(String name, List<?> values) {
        result.put(name, List.copyOf(values));
        return this;
    }

    /** Leaves out what has no value. */
    public Working putIfPresent(String name, OptionalDouble value) {
        value.ifPresent(number -> put(name, number));
        return this;
    }

    public Map<String, Object> map() {
        return Collections.unmodifiableMap(result);
    }

    public Outcome answer() {
        return new Outcome.Answer(map(), steps);
    }
}
