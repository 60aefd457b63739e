package io.muster.ingest.judging;

import io.muster.schemas.rules.Bounds;
import io.muster.schemas.rules.Visible;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one object of a report gives: its values by name, which of them were taken, and what is wrong with them. */
final class FieldValues {

    private final String path;
    private final Map<?, ?> values;
    private final Problems problems;
    private final Set<String> taken = new HashSet<>();
    private final Set<String> unreadable = new HashSet<>();

    FieldValues(String path, Map<?, ?> values, Problems problems) {
        this.path = path;
        this.values = values;
        this.problems = problems;
    }

    /** What an object among these values gives. */
    FieldValues within(String at, Map<?, ?> object) {
        return new FieldValues(at(at) + ".", object, problems);
    }

    /** A field's name with all that stands before it. */
    String at(String name) {
        return path + name;
    }

    /** Whether a value is there; null and the empty text stand for none. */
    boolean has(String name) {
        return values.get(name) != null && !"".equals(values.get(name));
    }

    /** Whether the field is named, whatever its value. */
    boolean names(String name) {
        return values.containsKey(name);
    }

    /** Whether the field, or an item of the list that it is, was refused when it was read: what is made of it says nothing. */
    boolean isUnreadable(String name) {
        return unreadable.stream().anyMatch(field -> field.equals(name) || field.startsWith(name + "["));
    }

    @Nullable
    Object remove(String name) {
        taken.add(name);
        return values.get(name);
    }

    /** The items of a list, which may be missing. */
    List<?> items(String name) {
        var value = remove(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            return refuse(name, value, "is no list", "a list in square brackets", List.of());
        }
        return list.size() <= Bounds.MOST_ITEMS
                ? list
                : refuse(name, list.size(), "has " + list.size() + " items", "at most " + Bounds.MOST_ITEMS, List.of());
    }

    /** The text that a value is; null where it is none, which is noted. */
    @Nullable
    String readText(String name, @Nullable Object value) {
        if (!(value instanceof String text) || text.isEmpty()) {
            refuse(name, value, "is no text", "a text in double quotes");
            return null;
        }
        if (text.length() > Bounds.LONGEST_TEXT) {
            refuse(name, text, "has " + text.length() + " characters", "at most " + Bounds.LONGEST_TEXT);
            return null;
        }
        if (Visible.isBlank(text)) {
            refuse(name, text, "is blank", Bounds.TEXT);
            return null;
        }
        return text;
    }

    Days days() {
        return problems.days();
    }

    /** Notes what is wrong with a value that was read. */
    void wrong(String name, @Nullable Object value, String reason, String expected) {
        problems.add(Problem.of(at(name), value == null ? null : value.toString(), at(name) + " " + reason, expected));
    }

    /** Notes why a value can't be read, the first time. */
    void refuse(String name, Problem problem) {
        if (unreadable.add(name)) {
            problems.add(problem);
        }
    }

    /** Notes why a value can't be read; what stands in for it is given back. */
    <T> T refuse(String name, @Nullable Object value, String reason, String expected, T standIn) {
        refuse(name, value, reason, expected);
        return standIn;
    }

    /** Notes why a value can't be read. */
    void refuse(String name, @Nullable Object value, String reason, String expected) {
        refuse(name, Problem.of(at(name), value == null ? null : value.toString(), at(name) + " " + reason, expected));
    }

    /** Notes that a value is missing, unless it is there and was refused; what stands in for it is given back. */
    <T> T missing(String name, String expected, T standIn) {
        if (!isUnreadable(name)) {
            refuse(name, Problem.missing(at(name), expected));
        }
        return standIn;
    }

    /** Notes each field that nobody took. */
    void end() {
        for (var name : values.keySet()) {
            if (name instanceof String unknown && !taken.contains(unknown)) {
                problems.add(new Problem(
                        at(unknown),
                        String.valueOf(values.get(unknown)),
                        "unknown field",
                        "only " + String.join(", ", taken.stream().sorted().toList())));
            }
        }
    }
}
