package io.muster.staffing.calculators.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value as a refusal shows it: short, whatever was sent. */
final class ShownValue {

    private static final int LONGEST = 60;

    private ShownValue() {}

    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case List<?> list -> "a list with " + list.size() + " values";
            case Map<?, ?> map -> "an object with " + map.size() + " fields";
            case String text -> "\"" + shortened(text) + "\"";
            case Double number -> Figures.exact(number);
            default -> shortened(value.toString());
        };
    }

    static String name(String name) {
        return shortened(name);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
