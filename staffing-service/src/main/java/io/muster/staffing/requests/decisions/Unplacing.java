package io.muster.staffing.requests.decisions;

import io.muster.staffing.planning.strength.Strength;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds who is there without a place and task while a draft asks for people. */
final class Unplacing {

    private final Strength strength;

    Unplacing(Strength strength) {
        this.strength = strength;
    }

    /** The unplaced of the days {@code from} to {@code to}. */
    Draft.Unplaced between(LocalDate from, LocalDate to) {
        long first = on(from);
        long most = first;
        var mostOn = from;
        for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            long there = on(day);
            if (there > most) {
                most = there;
                mostOn = day;
            }
        }
        return new Draft.Unplaced(
                first,
                most,
                mostOn,
                strength.unplaced(mostOn).stream().map(Unplacing::group).toList(),
                most == 0
                        ? "nobody is there without a place and task of the profile"
                        : "they are in no figure above: place them, or say in the request why they do not do");
    }

    private long on(LocalDate day) {
        return people(strength.unplaced(day));
    }

    private static long people(List<Strength.Source> sources) {
        return sources.stream().mapToLong(Strength.Source::headcount).sum();
    }

    private static Draft.Group group(Strength.Source source) {
        return new Draft.Group(
                source.component(),
                source.headcount(),
                source.from() + ' ' + source.id()
                        + (source.mark() == null ? "" : " [" + source.mark() + "]")
                        + ": " + source.basis());
    }

    /** In words, for the form: nothing where there is nobody. */
    static String words(Draft.Unplaced unplaced) {
        Map<String, Long> byComponent = unplaced.by().stream()
                .collect(Collectors.groupingBy(
                        Draft.Group::component, TreeMap::new, Collectors.summingLong(Draft.Group::headcount)));
        return unplaced.most() == 0
                ? ""
                : "; " + unplaced.most() + " people without a place and task of the profile on " + unplaced.mostOn()
                        + ": " + byComponent;
    }
}
