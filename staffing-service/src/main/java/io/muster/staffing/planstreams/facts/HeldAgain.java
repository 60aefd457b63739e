package io.muster.staffing.planstreams.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reports of one holder that would hold again where later ones of it go. Of what stood between them some may have been let go of, so
 * they would put people where they had left.
 */
final class HeldAgain {

    private final NavigableMap<LocalDate, List<Fact>> days;
    private final Set<String> gone;
    private final @Nullable LocalDate instead;
    private final Retention retention;

    /**
     * For one holder.
     *
     * @param days its reports by day
     * @param gone ids of those that go
     * @param instead the day of another report of the holder that comes in their place, or null where none does
     */
    HeldAgain(
            NavigableMap<LocalDate, List<Fact>> days,
            Set<String> gone,
            @Nullable LocalDate instead,
            Retention retention) {
        this.days = days;
        this.gone = gone;
        this.instead = instead;
        this.retention = retention;
    }

    List<Fact> reports() {
        List<Fact> heldAgain = new ArrayList<>();
        // what the latest such day leaves open, it leaves open from all days before it
        days.headMap(retention.furthest(), false).descendingMap().entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(fact -> gone.contains(fact.id())))
                .filter(entry -> isOpen(entry.getKey()))
                .findFirst()
                .ifPresent(entry -> before(entry.getKey())
                        .values()
                        .forEach(some -> some.stream().filter(this::stays).forEach(heldAgain::add)));
        return heldAgain;
    }

    /** Whether of that day nothing is left, and of the days that are kept one would depend on what was before. */
    private boolean isOpen(LocalDate day) {
        boolean isCovered = day.isBefore(retention.first())
                && days.subMap(day, false, retention.first(), false).values().stream()
                        .anyMatch(some -> some.stream().anyMatch(this::stays));
        return !isCovered
                && !day.equals(instead)
                && days.getOrDefault(day, List.of()).stream().noneMatch(this::stays);
    }

    /** Days from which on something would hold on that day again: what comes in place of what goes is new, and holds. */
    private NavigableMap<LocalDate, List<Fact>> before(LocalDate day) {
        return instead != null && instead.isBefore(day)
                ? days.subMap(instead, false, day, false)
                : days.headMap(day, false);
    }

    private boolean stays(Fact fact) {
        return !gone.contains(fact.id());
    }
}
