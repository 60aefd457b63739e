package io.muster.staffing.requests.domain;

import io.muster.schemas.rules.DayCount;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a request: people for one or more tasks. Tranches are in the order of their days, however they were told.
 *
 * @param place a place of the profile, or null where who asks decides later
 * @param component a kind of people of the profile
 * @param tranches groups, the first of which begins the days
 * @param days on hand from the first tranche's first day, which is one of them; every tranche ends with the last of them
 * @param replaces the line that it takes the place of, or null
 */
public record Line(
        String id,
        List<String> tasks,
        @Nullable String place,
        String component,
        @Nullable String status,
        List<Group> tranches,
        int days,
        boolean armedForSelfDefense,
        boolean officersPresent,
        @Nullable String replaces,
        @Nullable String note) {

    public Line {
        tasks = List.copyOf(tasks);
        tranches = tranches.stream().sorted(Comparator.comparing(Group::from)).toList();
    }

    /** People who come together. */
    public record Group(int headcount, LocalDate from) {}

    /** People asked for; more than an int holds, which is mistyped, as the most that it holds. */
    public int headcount() {
        return Math.clamp(tranches.stream().mapToLong(Group::headcount).sum(), 0, Integer.MAX_VALUE);
    }

    /** People asked for who would be there on a day. */
    public long headcount(LocalDate day) {
        return day.isAfter(lastDay())
                ? 0
                : tranches.stream()
                        .filter(group -> !day.isBefore(group.from()))
                        .mapToLong(Group::headcount)
                        .sum();
    }

    /** First day of anybody. */
    public LocalDate firstDay() {
        return tranches.getFirst().from();
    }

    /** Last day on hand, before extensions and reductions. */
    public LocalDate lastDay() {
        return DayCount.last(firstDay(), days);
    }
}
