package io.muster.staffing.planning.whatif;

import io.muster.staffing.planning.demand.Demand;
import io.muster.staffing.planning.plan.DayPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns changed volumes into factors on what came or is expected, by place, day and group of pathways. */
final class Volumes {

    private final Map<String, Map<LocalDate, Map<String, Double>>> persons = new LinkedHashMap<>();
    private final Map<String, Map<LocalDate, Map<String, Double>>> factors = new LinkedHashMap<>();
    private final Set<String> notes = new TreeSet<>();

    /** Over today's plans. */
    Volumes(List<DayPlan> plans) {
        for (var plan : plans) {
            var groups = plan.demand() == null
                    ? List.<Demand.Group>of()
                    : plan.demand().groups();
            Map<String, Double> byGroup = new LinkedHashMap<>();
            groups.forEach(group -> byGroup.merge(group.group(), group.persons(), Double::sum));
            persons.computeIfAbsent(plan.place(), place -> new HashMap<>()).put(plan.day(), byGroup);
        }
    }

    void change(WhatIfChanges.Volume volume) {
        for (var day = volume.from(); !day.isAfter(volume.to()); day = day.plusDays(1)) {
            double factor = volume.perDay() ? factor(volume, day) : volume.figure();
            for (var place : places(volume.place())) {
                for (var group : groups(place, day, volume.group())) {
                    factors.computeIfAbsent(place, named -> new HashMap<>())
                            .computeIfAbsent(day, on -> new HashMap<>())
                            .merge(group, factor, (before, more) -> before * more);
                }
            }
        }
    }

    private double factor(WhatIfChanges.Volume volume, LocalDate day) {
        double sum = 0;
        for (var place : places(volume.place())) {
            for (var group : groups(place, day, volume.group())) {
                sum += at(persons, place, day, group, 0) * at(factors, place, day, group, 1);
            }
        }
        if (sum > 0) {
            return volume.figure() / sum;
        }
        if (volume.figure() > 0) {
            notes.add("nobody came or is expected "
                    + (volume.place() == null ? "anywhere" : "at " + volume.place())
                    + (volume.group() == null ? "" : " of " + volume.group()) + " on some of the days from "
                    + volume.from() + " to " + volume.to() + ": there is no mix to split " + volume.figure()
                    + " persons by, and nothing is changed there");
        }
        return 1;
    }

    private static double at(
            Map<String, Map<LocalDate, Map<String, Double>>> figures,
            String place,
            LocalDate day,
            String group,
            double otherwise) {
        return figures.getOrDefault(place, Map.of()).getOrDefault(day, Map.of()).getOrDefault(group, otherwise);
    }

    private List<String> places(@Nullable String place) {
        return place == null ? List.copyOf(persons.keySet()) : List.of(place);
    }

    private List<String> groups(String place, LocalDate day, @Nullable String group) {
        var there = new ArrayList<>(persons.getOrDefault(place, Map.of())
                .getOrDefault(day, Map.of())
                .keySet());
        if (group != null) {
            there.retainAll(Set.of(group));
        }
        return there;
    }

    Map<String, Map<LocalDate, Map<String, Double>>> factors() {
        return factors;
    }

    List<String> notes() {
        return List.copyOf(notes);
    }
}
