package io.muster.staffing.calculators.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Arguments of an example, in the order in which they are read. */
public final class Example {

    private Example() {}

    public static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> example = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            example.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return Collections.unmodifiableMap(example);
    }
}
