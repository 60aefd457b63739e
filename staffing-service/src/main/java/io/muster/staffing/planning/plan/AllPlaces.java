package io.muster.staffing.planning.plan;

import io.muster.staffing.planning.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The plans of all places together, by day. */
public final class AllPlaces {

    private AllPlaces() {}

    /**
     * The plans of the days {@code from} to {@code to}, one for each place on each day.
     *
     * @param before the state after the day before {@code from}, by place
     */
    public static NavigableMap<LocalDate, List<DayPlan>> plans(
            Planner planner, Situation situation, LocalDate from, LocalDate to, Function<String, PlaceState> before) {
        NavigableMap<LocalDate, List<DayPlan>> byDay = new TreeMap<>();
        for (var place : situation.profile().places()) {
            planner.plan(situation, place.code(), from, to, before.apply(place.code()))
                    .forEach(plan -> byDay.computeIfAbsent(plan.day(), day -> new ArrayList<>())
                            .add(plan));
        }
        return byDay;
    }
}
