package io.muster.ingest.judging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one object of a report, judged as they are taken. Every problem is noted, not only the first; a field with a
 * problem gives a stand-in, so what is made of the fields may be used only once the problems are known to be none.
 */
public final class Fields {

    private static final String PLAIN_DIGITS = "plain digits without quotes, sign, fraction or exponent";
    private static final Pattern UUID_FORM = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final UUID NO_ID = new UUID(0, 0);

    private final FieldValues values;

    /**
     * The fields of an object.
     *
     * @param path what stands before the names of its fields in messages, such as {@code lines[0].}
     * @param values texts, {@link WrittenNumber numerals}, booleans, lists and objects by name; null stands for nothing
     */
    public Fields(String path, Map<?, ?> values, Problems problems) {
        this(new FieldValues(path, values, problems));
    }

    private Fields(FieldValues values) {
        this.values = values;
    }

    /** Whether the field is there; a field that is null isn't. */
    public boolean has(String name) {
        return values.has(name);
    }

    /** Whether the field is named, be it with a value that stands for nothing. */
    public boolean names(String name) {
        return values.names(name);
    }

    /** A text that is needed, 1 to 2,000 characters. */
    public String text(String name) {
        var text = optionalText(name);
        return text == null ? values.missing(name, "a text", "") : text;
    }

    /** A text, or what stands for none. */
    public String text(String name, String otherwise) {
        var text = optionalText(name);
        return text == null ? otherwise : text;
    }

    /** A text, if there is one. */
    public @Nullable String optionalText(String name) {
        var value = values.remove(name);
        return value == null || "".equals(value) ? null : values.readText(name, value);
    }

    /** A name that becomes part of a key or of an address. */
    public String id(String name) {
        return usable(name, text(name));
    }

    /** A name that becomes part of a key or of an address, if there is one. */
    public @Nullable String optionalId(String name) {
        var text = optionalText(name);
        return text == null ? null : usable(name, text);
    }

    /** Which event it is; made where the sender gives none. */
    public UUID eventId(Supplier<UUID> made) {
        return optionalUuid("eventId", made);
    }

    /** A UUID that must be there. */
    public UUID uuid(String name) {
        text(name);
        return optionalUuid(name, () -> NO_ID);
    }

    private UUID optionalUuid(String name, Supplier<UUID> made) {
        var text = optionalText(name);
        if (text == null) {
            return made.get();
        }
        return UUID_FORM.matcher(text).matches()
                ? UUID.fromString(text)
                : values.refuse(
                        name, text, "is no UUID", "a UUID, such as 7d444840-9dc0-11d1-b245-5ffdce74fad2", NO_ID);
    }

    /** A code that is needed. */
    public String code(String name, CodeSet known) {
        var code = optionalCode(name, known);
        return code == null ? values.missing(name, "one of " + String.join(", ", known.all()), "") : code;
    }

    /** A code, if there is one. */
    public @Nullable String optionalCode(String name, CodeSet known) {
        var text = optionalText(name);
        if (text == null || known.has(text)) {
            return text;
        }
        values.refuse(name, known.unknown(values.at(name), text));
        return null;
    }

    /** A whole number that is needed, from {@code least} to 2,147,483,647. */
    public int whole(String name, int least) {
        return whole(name, least, PLAIN_DIGITS);
    }

    /** A whole number that is needed; {@code expected} says how to write what is none. */
    public int whole(String name, int least, String expected) {
        var number = optionalWhole(name, least, expected);
        return number == null ? values.missing(name, "a whole number from " + least, 0) : number;
    }

    /** A whole number, if there is one. */
    public @Nullable Integer optionalWhole(String name, int least) {
        return optionalWhole(name, least, PLAIN_DIGITS);
    }

    /** A whole number, if there is one; {@code expected} says how to write what is none. */
    public @Nullable Integer optionalWhole(String name, int least, String expected) {
        var value = values.remove(name);
        if (value == null) {
            return null;
        }
        var number = value instanceof WrittenNumber numeral ? WholeNumber.of(numeral.text()) : WholeNumber.UNREADABLE;
        if (number < least || number == WholeNumber.UNREADABLE) {
            values.refuse(name, value, "is no whole number from " + least, expected);
            return null;
        }
        return number;
    }

    /** A number that is needed. */
    public double number(String name, double least, double most) {
        var value = values.remove(name);
        var expected = "a number from " + least + " to " + most;
        if (value == null) {
            return values.missing(name, expected, 0.0);
        }
        var number = value instanceof WrittenNumber numeral ? Double.parseDouble(numeral.text()) : Double.NaN;
        return number >= least && number <= most
                ? number
                : values.refuse(name, value, "is no such number", expected, 0.0);
    }

    /** A calendar day that is needed. */
    public LocalDate date(String name) {
        var date = optionalDate(name);
        return date == null ? values.missing(name, Days.EXPECTED, LocalDate.EPOCH) : date;
    }

    /** A calendar day, if there is one. */
    public @Nullable LocalDate optionalDate(String name) {
        var text = optionalText(name);
        if (text == null) {
            return null;
        }
        var why = values.days().whyNot(text);
        if (why != null) {
            values.refuse(name, text, why, Days.EXPECTED);
            return null;
        }
        return LocalDate.parse(text);
    }

    /** An instant that is needed. */
    public Instant instant(String name) {
        var text = optionalText(name);
        if (text == null) {
            return values.missing(name, Rfc3339.EXPECTED, Instant.EPOCH);
        }
        var millis = Rfc3339.epochMillis(text);
        if (millis == Rfc3339.UNREADABLE) {
            values.refuse(name, new Problem(values.at(name), text, Rfc3339.whyNot(text), Rfc3339.EXPECTED));
            return Instant.EPOCH;
        }
        var instant = Instant.ofEpochMilli(millis);
        var why = values.days().whyNot(instant);
        return why == null ? instant : values.refuse(name, text, why, Rfc3339.EXPECTED, Instant.EPOCH);
    }

    /** Yes or no; no where nothing is said. */
    public boolean flag(String name) {
        var value = values.remove(name);
        return value instanceof Boolean flag
                ? flag
                : value != null && values.refuse(name, value, "is neither true nor false", "true or false", false);
    }

    /** Yes or no, which must be said. */
    public boolean neededFlag(String name) {
        boolean flag = flag(name);
        return values.has(name) ? flag : values.missing(name, "true or false", false);
    }

    /** The objects of a list, which may be missing. */
    public List<Fields> objects(String name) {
        var objects = new ArrayList<Fields>();
        var items = values.items(name);
        for (var item = 0; item < items.size(); item++) {
            var at = name + "[" + item + "]";
            if (items.get(item) instanceof Map<?, ?> object) {
                objects.add(new Fields(values.within(at, object)));
            } else {
                values.refuse(at, items.get(item), "is no object", "an object in braces", item);
            }
        }
        return objects;
    }

    /** The objects of a list that has at least one. */
    public List<Fields> atLeastOne(String name) {
        var objects = objects(name);
        if (objects.isEmpty()) {
            values.missing(name, "a list of at least one object", "");
        }
        return objects;
    }

    /** The texts of a list, which may be missing. */
    public List<String> texts(String name) {
        var texts = new ArrayList<String>();
        var items = values.items(name);
        for (var item = 0; item < items.size(); item++) {
            var at = name + "[" + item + "]";
            var text = values.readText(at, items.get(item));
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** The codes of a list that has at least one, each once. */
    public List<String> codes(String name, CodeSet known) {
        var codes = texts(name);
        if (codes.isEmpty()) {
            values.missing(name, "a list of " + String.join(", ", known.all()), "");
        }
        var unknown = codes.stream().filter(code -> !known.has(code)).toList();
        if (!unknown.isEmpty()) {
            values.refuse(name, known.unknown(values.at(name), String.join(", ", unknown)));
        }
        if (!isUnreadable(name) && Set.copyOf(codes).size() < codes.size()) {
            values.wrong(name, String.join(", ", codes), "names one twice", "each once");
        }
        return codes;
    }

    /** Whether one of the fields, or an item of it, was refused when it was read: nothing can be said of it beside that. */
    public boolean isUnreadable(String... names) {
        return Arrays.stream(names).anyMatch(values::isUnreadable);
    }

    /** Notes what is wrong with a field that could be read, such as what needs more than one field to see. */
    public void wrong(String name, @Nullable Object value, String reason, String expected) {
        if (!isUnreadable(name)) {
            values.wrong(name, value, reason, expected);
        }
    }

    /** Ends the taking: a field that nobody took is one that its sender mistyped. */
    public void end() {
        values.end();
    }

    private String usable(String name, String text) {
        if (!text.isEmpty()) {
            Identifier.problem(values.at(name), text).ifPresent(problem -> values.refuse(name, problem));
        }
        return text;
    }
}
