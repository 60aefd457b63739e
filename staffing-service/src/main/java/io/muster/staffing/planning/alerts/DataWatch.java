package io.muster.staffing.planning.alerts;

import io.muster.staffing.planning.plan.DayPlan;
import io.muster.staffing.planning.situation.LongBefore;
import io.muster.staffing.planning.situation.Reach;
import io.muster.staffing.planning.situation.StaffReport;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks over the data behind the plan: who is silent, who is far ahead of the others or far behind, and what could not be planned. */
public final class DataWatch {

    private static final int MOST_SHOWN = 5;

    private final LocalDate today;
    private final Map<String, NavigableMap<LocalDate, DayPlan>> plans;

    /** Of the plans by place and day. */
    public DataWatch(LocalDate today, Map<String, NavigableMap<LocalDate, DayPlan>> plans) {
        this.today = today;
        this.plans = plans;
    }

    /** What is to be raised, or stays raised. */
    public List<Alert> alerts(Reach reach, LongBefore longBefore, Set<String> unplanned) {
        List<Alert> alerts = new ArrayList<>();
        SortedSet<String> unknown = new TreeSet<>();
        plans.forEach((place, days) -> {
            var plan = days.get(today);
            if (plan != null) {
                var demand = plan.demand();
                if (demand == null) {
                    unknown.add(place);
                } else if (demand.flags().contains("NO_REPORT")) {
                    alerts.add(silent(place, plan.after().demand().lastReport()));
                }
            }
        });
        if (!unknown.isEmpty()) {
            alerts.add(unknown(unknown));
        }
        addLeftBehind(reach, alerts);
        reach.aheadDays().forEach((place, day) -> alerts.add(ahead(place, day)));
        var first = reach.first();
        if (first != null) {
            behind(reach, longBefore).forEach((place, what) -> alerts.add(behind(place, what, first)));
        }
        unplanned.forEach(place -> alerts.add(new Alert(
                Alert.Kind.NOT_PLANNED,
                place,
                null,
                null,
                today,
                1,
                "place",
                place
                        + " can't be planned: its figures are those of the last good plan; see /api/v1/places for the reason, and correct"
                        + " the input that causes it")));
        return alerts;
    }

    /**
     * Who is days behind what two places have reached is silent, too: while more are silent than speak, no day closes, and today
     * tells nothing of the silence.
     */
    private void addLeftBehind(Reach reach, List<Alert> alerts) {
        var front = reach.lastDays().values().stream()
                .sorted(Comparator.reverseOrder())
                .skip(1)
                .findFirst();
        if (front.isEmpty() || !front.get().isAfter(today.plusDays(1))) {
            return;
        }
        var alerted = alerts.stream().map(Alert::place).collect(Collectors.toCollection(HashSet::new));
        new TreeMap<>(reach.lastDays()).forEach((place, last) -> {
            if (last.isBefore(front.get().minusDays(1)) && !alerted.contains(place)) {
                alerts.add(silent(place, last, front.get().minusDays(1)));
            }
        });
    }

    private Alert silent(String place, @Nullable LocalDate last) {
        return silent(place, last, today);
    }

    private Alert silent(String place, @Nullable LocalDate last, LocalDate until) {
        long days = last == null ? 0 : ChronoUnit.DAYS.between(last, until);
        return new Alert(
                Alert.Kind.SILENCE,
                place,
                null,
                null,
                today,
                days,
                "days since the last report",
                place + " has not reported since " + last
                        + ": its arrivals are carried forward and unknown; ask for the reports, or confirm the days on which nobody came");
    }

    /** One alert for all of them: an operation begins with places that have not reported yet. */
    private Alert unknown(SortedSet<String> places) {
        return new Alert(
                Alert.Kind.SILENCE,
                null,
                null,
                null,
                today,
                places.size(),
                "places",
                "no report stands for " + today + " or any day before it, and nothing is published, of "
                        + String.join(", ", places)
                        + ": arrivals there and what depends on them are unknown; ask for the reports, or confirm the days on"
                        + " which nobody came");
    }

    private Alert ahead(String place, LocalDate day) {
        return new Alert(
                Alert.Kind.AHEAD,
                place,
                null,
                null,
                day,
                ChronoUnit.DAYS.between(today, day),
                "days ahead of the latest closed day",
                place + " reported " + day + ", and the others reach " + today
                        + " only: counted, and believed once another place gets there; reverse it if the date is wrong, or confirm the day");
    }

    /** By place, the days that lie far behind, each with what was told of it. */
    private static SortedMap<String, SortedMap<LocalDate, String>> behind(Reach reach, LongBefore longBefore) {
        SortedMap<String, SortedMap<LocalDate, String>> behind = new TreeMap<>();
        reach.behindDays()
                .forEach((place, day) ->
                        behind.computeIfAbsent(place, named -> new TreeMap<>()).put(day, "a day"));
        longBefore
                .inputs()
                .forEach(input -> behind.computeIfAbsent(input.place(), named -> new TreeMap<>())
                        .putIfAbsent(input.day(), words(input)));
        return behind;
    }

    private static String words(LongBefore.DatedInput input) {
        return switch (input.kind()) {
            case PEOPLE -> "people, by " + input.source();
            case CENSUS -> "a census, by " + input.source();
            case CONFIRMED_DAY -> "a confirmed day, by " + input.source();
        };
    }

    private static Alert behind(String place, SortedMap<LocalDate, String> days, LocalDate first) {
        var excerpt = days.entrySet().stream()
                .limit(MOST_SHOWN)
                .map(day -> day.getKey() + " (" + day.getValue() + ')')
                .collect(Collectors.joining(", "));
        return new Alert(
                Alert.Kind.BEHIND,
                place.equals(StaffReport.UNPLACED) ? null : place,
                null,
                null,
                days.firstKey(),
                ChronoUnit.DAYS.between(days.firstKey(), first),
                "days before the operation's first day",
                place + " tells of " + excerpt
                        + (days.size() > MOST_SHOWN ? " and " + (days.size() - MOST_SHOWN) + " more" : "")
                        + ", long before the operation's first day, " + first
                        + ": kept, and believed once the day is both reported and confirmed there, of people and censuses also once"
                        + " another source tells of days within a month of it; take it back if the date is wrong");
    }
}
