package io.muster.local.backtest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A figure a day; a day that is not there is unknown, which is not 0.
 *
 * @param name as the page has it
 */
record DaySeries(String name, SortedMap<LocalDate, Double> days) {

    DaySeries {
        days = new TreeMap<>(Map.copyOf(days));
    }

    LocalDate first() {
        return days.firstKey();
    }

    LocalDate last() {
        return days.lastKey();
    }

    OptionalDouble on(LocalDate day) {
        var persons = days.get(day);
        return persons == null ? OptionalDouble.empty() : OptionalDouble.of(persons);
    }

    /** The latest figure of that weekday up to a day; absent where there is none within eight weeks. */
    OptionalDouble latestOfWeekday(LocalDate target, LocalDate until) {
        long weeks = Math.ceilDiv(ChronoUnit.DAYS.between(until, target), 7);
        var day = target.minusWeeks(Math.max(0, weeks));
        for (int back = 0; back < 8; back++) {
            var value = on(day.minusWeeks(back));
            if (value.isPresent()) {
                return value;
            }
        }
        return OptionalDouble.empty();
    }

    /** The latest figure of all up to a day; absent before the first. */
    OptionalDouble latest(LocalDate until) {
        var head = days.headMap(until.plusDays(1));
        return head.isEmpty() ? OptionalDouble.empty() : on(head.lastKey());
    }
}
