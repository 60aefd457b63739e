package io.muster.staffing.calculators.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What goes into a calculator under one name.
 *
 * @param name field of the JSON object
 * @param type kind of value
 * @param unit of the value, or what it counts
 * @param range of a number, or of the length of a list; absent for texts and dates
 * @param allowed in words
 * @param required false where it may be left out
 * @param meaning in a few words, with the default where there is one
 * @param fields of each object of a list of objects
 */
public record Parameter(
        String name,
        Type type,
        String unit,
        @Nullable Range range,
        String allowed,
        boolean required,
        String meaning,
        List<Parameter> fields) {

    static final int LONGEST_TEXT = 200;

    public Parameter {
        fields = List.copyOf(fields);
    }

    public static Parameter number(String name, String unit, Range range, String meaning) {
        return new Parameter(name, Type.NUMBER, unit, range, range.text(), true, meaning, List.of());
    }

    public static Parameter whole(String name, String unit, Range range, String meaning) {
        return new Parameter(
                name, Type.WHOLE_NUMBER, unit, range, "a whole number " + range.text(), true, meaning, List.of());
    }

    public static Parameter text(String name, String meaning) {
        String allowed = "a text of 1 to " + LONGEST_TEXT + " characters";
        return new Parameter(name, Type.TEXT, "text", null, allowed, true, meaning, List.of());
    }

    public static <E extends Enum<E>> Parameter choice(String name, Class<E> type, String meaning) {
        List<String> codes =
                Arrays.stream(type.getEnumConstants()).map(Parameter::code).toList();
        return new Parameter(
                name, Type.TEXT, "code", null, "one of " + String.join(", ", codes), true, meaning, List.of());
    }

    public static Parameter date(String name, String meaning) {
        String allowed = "a date such as 2023-05-10, from 1900-01-01 to 2199-12-31";
        return new Parameter(name, Type.DATE, "date", null, allowed, true, meaning, List.of());
    }

    public static Parameter dates(String name, int most, String meaning) {
        var length = Range.from(0, most);
        String allowed = "a list with " + length.text() + " dates such as 2023-05-10, from 1900-01-01 to 2199-12-31";
        return new Parameter(name, Type.LIST_OF_DATES, "date", length, allowed, true, meaning, List.of());
    }

    /** Numbers of one range, as many as {@code length} says. */
    public static Parameter numbers(String name, String unit, Range each, Range length, String meaning) {
        var element = number("each", unit, each, "one value");
        String allowed = "a list with " + length.text() + " numbers, each " + each.text();
        return new Parameter(name, Type.LIST_OF_NUMBERS, unit, length, allowed, true, meaning, List.of(element));
    }

    public static Parameter rows(String name, Range length, String meaning, Parameter... fields) {
        String allowed = "a list with " + length.text() + " objects";
        return new Parameter(name, Type.LIST_OF_OBJECTS, "objects", length, allowed, true, meaning, List.of(fields));
    }

    /** The same, but it may be left out. */
    public Parameter optional() {
        return new Parameter(name, type, unit, range, allowed, false, meaning, fields);
    }

    /** How a choice is written: lower case. */
    public static String code(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    /** Kinds of values. */
    public enum Type {
        NUMBER("number"),
        WHOLE_NUMBER("whole number"),
        TEXT("text"),
        DATE("date"),
        LIST_OF_NUMBERS("list of numbers"),
        LIST_OF_DATES("list of dates"),
        LIST_OF_OBJECTS("list of objects");

        private final String words;

        Type(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
