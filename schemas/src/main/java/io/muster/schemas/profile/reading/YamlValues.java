package io.muster.schemas.profile.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads typed values out of a mapping; says what form is expected where another is seen. */
final class YamlValues {

    private static final Pattern NUMBER =
            Pattern.compile("(-?\\d{1,15}(?:\\.\\d{1,15})?)(?:/(\\d{1,15}(?:\\.\\d{1,15})?))?");

    private YamlValues() {}

    /** A decimal such as 2.5 or a fraction such as 1/3 or 61.2/7; no exponents, infinities or NaN. */
    static double number(YamlMap map, String key) {
        var text = map.text(key, "a number");
        return text.isEmpty() ? Double.NaN : parsed(map, key, text);
    }

    private static double parsed(YamlMap map, String key, String text) {
        var match = NUMBER.matcher(text);
        if (match.matches()) {
            var below = match.group(2) == null ? 1.0 : Double.parseDouble(match.group(2));
            if (below != 0) {
                return Double.parseDouble(match.group(1)) / below;
            }
        }
        map.refuse(key, "'" + text + "' is no number; a decimal such as 2.5 or a fraction such as 1/3 is expected");
        return Double.NaN;
    }

    static int whole(YamlMap map, String key, int otherwise) {
        var text = map.optional(key);
        if (text == null) {
            return otherwise;
        }
        if (text.matches("\\d{1,9}")) {
            return Integer.parseInt(text);
        }
        map.refuse(key, "'" + text + "' is no whole number of at least 0");
        return otherwise;
    }

    static boolean flag(YamlMap map, String key, @Nullable Boolean otherwise) {
        var text = otherwise == null ? map.text(key, "true or false") : map.optional(key);
        if (text == null || text.isEmpty()) {
            return Boolean.TRUE.equals(otherwise);
        }
        if (!text.equals("true") && !text.equals("false")) {
            map.refuse(key, "'" + text + "' is neither true nor false");
        }
        return text.equals("true");
    }

    static LocalDate date(YamlMap map, String key) {
        var text = map.text(key, "a date");
        try {
            return text.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(text);
        } catch (DateTimeException e) {
            map.refuse(key, "'" + text + "' is no date; year-month-day is expected, such as 2023-05-11");
            return LocalDate.EPOCH;
        }
    }

    static ZoneId zone(YamlMap map, String key) {
        var text = map.text(key, "the time zone in which a day is a calendar day");
        try {
            return text.isEmpty() ? ZoneId.of("UTC") : ZoneId.of(text);
        } catch (DateTimeException e) {
            map.refuse(key, "'" + text + "' is no time zone; a name such as America/New_York is expected");
            return ZoneId.of("UTC");
        }
    }

    static <E extends Enum<E>> E choice(YamlMap map, String key, Class<E> of, @Nullable E otherwise) {
        var all = of.getEnumConstants();
        var text = otherwise == null ? map.text(key, "one of " + Arrays.toString(all)) : map.optional(key);
        for (var one : all) {
            if (one.name().equals(text)) {
                return one;
            }
        }
        if (text != null && !text.isEmpty()) {
            map.refuse(key, "'" + text + "' is none of " + Arrays.toString(all));
        }
        return otherwise == null ? all[0] : otherwise;
    }

    /** Numbers by name, in the order of the file. */
    static Map<String, Double> numbers(YamlMap map) {
        var numbers = new LinkedHashMap<String, Double>();
        map.names().forEach(name -> numbers.put(name, number(map, name)));
        return Collections.unmodifiableMap(numbers);
    }
}
