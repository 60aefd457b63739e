package io.muster.staffing.admission;

import io.muster.schemas.profile.ReferenceProfile.MostPeople;
import io.muster.schemas.rules.Bounds;
import io.muster.schemas.rules.Excerpt;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is wrong with one event: each defect is a sentence that names the field, what was seen and what is expected. */
final class Defects {

    private static final int MOST_SHOWN = 5;

    private final Instant arrived;
    private final List<String> defects = new ArrayList<>();

    /**
     * None yet.
     *
     * @param arrived when the record was appended
     */
    Defects(Instant arrived) {
        this.arrived = arrived;
    }

    void name(String field, String value) {
        if (!Bounds.isName(value)) {
            add(field, value, Bounds.NAME);
        }
    }

    /** A text that is needed; whether one that is there is a text is judged with every field. */
    void text(String field, String value) {
        if (value.isEmpty()) {
            add(field, value, Bounds.TEXT);
        }
    }

    void texts(String field, List<String> values) {
        items(field, values);
        values.forEach(value -> text(field, value));
    }

    void code(String field, @Nullable String value, Set<String> known) {
        if (value != null && !known.contains(value)) {
            add(field, value, "one of " + String.join(", ", new TreeSet<>(known)));
        }
    }

    /** Codes of a list that has at least one, each once. */
    void codes(String field, List<String> values, Set<String> known) {
        atLeastOne(field, values);
        values.forEach(value -> code(field, value, known));
        if (new HashSet<>(values).size() < values.size()) {
            add(field, String.join(", ", values), "each once");
        }
    }

    void atLeast(String field, @Nullable Number value, long least) {
        if (value != null && value.longValue() < least) {
            add(field, value, "a whole number from " + least);
        }
    }

    /** People: none, or some, but never more than the profile's operation can have. */
    void people(String field, @Nullable Integer value, int least, MostPeople most) {
        atLeast(field, value, least);
        if (value != null && value > most.count()) {
            add(field, value, "at most " + most.count() + ": " + most.reason());
        }
    }

    void atMost(String field, @Nullable Number value, long most) {
        if (value != null && value.longValue() > most) {
            add(field, value, "at most " + most);
        }
    }

    void within(String field, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            add(field, value, "a number from " + least + " to " + most);
        }
    }

    /** A day that may lie ahead. */
    void day(String field, LocalDate day) {
        if (!Bounds.isPossible(day, arrived)) {
            add(field, day, "a day from " + Bounds.EARLIEST + " to " + Bounds.latest(arrived));
        }
    }

    /** The day of something that has happened; whether it is one at all is judged with every field. */
    void happenedOn(String field, LocalDate day) {
        if (day.isAfter(Bounds.lastSeen(arrived))) {
            add(field, day, "a day up to " + Bounds.lastSeen(arrived) + ", a day after it was told");
        }
    }

    /** A time that may lie ahead. */
    void time(String field, Instant at) {
        day(field, LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    /** The time of something that has happened; whether it is one at all is judged with every field. */
    void seen(String field, Instant at) {
        if (at.isAfter(arrived.plus(Bounds.AHEAD))) {
            add(field, at, "at most an hour after it was told, which was at " + arrived);
        }
    }

    void order(LocalDate from, @Nullable LocalDate until) {
        if (until != null && until.isBefore(from)) {
            add("until", until, "a day from " + from + " on");
        }
    }

    void atLeastOne(String field, Collection<?> items) {
        if (items.isEmpty()) {
            add(field, "empty", "a list of at least one");
        }
        items(field, items);
    }

    void items(String field, Collection<?> items) {
        if (items.size() > Bounds.MOST_ITEMS) {
            add(field, items.size() + " items long", "at most " + Bounds.MOST_ITEMS);
        }
    }

    void add(String field, Object seen, String expected) {
        defects.add(field + " is '" + Excerpt.of(seen) + "', expected is " + expected);
    }

    /** All of it, if anything is wrong. */
    Optional<String> sentence() {
        if (defects.isEmpty()) {
            return Optional.empty();
        }
        var excerpt = String.join("; ", defects.subList(0, Math.min(MOST_SHOWN, defects.size())));
        return Optional.of(
                defects.size() > MOST_SHOWN ? excerpt + "; and " + (defects.size() - MOST_SHOWN) + " more" : excerpt);
    }
}
