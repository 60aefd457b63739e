package io.muster.staffing.planstreams;

import io.muster.events.CustodyReported;
import io.muster.events.DayConfirmed;
import io.muster.events.PersonnelReported;
import io.muster.events.StandardAdjusted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Facts that say the same thing of the same day under different ids: whoever sends each report under an id of its own replaces the
 * one before it all the same. Of each such slot only the latest can count, so the others need not be remembered for ever.
 */
final class Slots {

    /** Of two of a slot the higher counts: a census by its hour, everything by its place in the log. */
    private static final Comparator<Fact> RANK =
            Comparator.comparing(Slots::hour).thenComparingLong(Fact::order);

    private static final long QUARTER_HOUR = 900;

    private final Map<String, List<Fact>> slots = new HashMap<>();

    void put(Fact fact) {
        slot(fact)
                .ifPresent(slot ->
                        slots.computeIfAbsent(slot, named -> new ArrayList<>(1)).add(fact));
    }

    void remove(Fact fact) {
        slot(fact)
                .ifPresent(slot -> slots.computeIfPresent(slot, (named, facts) -> {
                    facts.removeIf(one -> one.id().equals(fact.id()));
                    return facts.isEmpty() ? null : facts;
                }));
    }

    /**
     * What need not be remembered any longer once a fact is there: the lowest of its slot beyond so many. What counts stays.
     *
     * @param before the edition that the fact replaces, or null
     */
    List<Fact> superfluous(Fact fact, @Nullable Fact before, int most) {
        var there = slot(fact).map(slot -> slots.getOrDefault(slot, List.of())).orElse(List.of());
        List<Fact> all = new ArrayList<>(there);
        if (before != null) {
            all.removeIf(one -> one.id().equals(before.id()));
        }
        if (there.isEmpty() || all.size() < most) {
            return List.of();
        }
        all.add(fact);
        all.sort(RANK);
        var counts = all.reversed().stream().filter(one -> !one.isWithdrawn()).findFirst();
        return all.stream()
                .filter(one -> counts.isEmpty() || !one.equals(counts.get()))
                .limit(all.size() - (long) most)
                .toList();
    }

    private static Instant hour(Fact fact) {
        return fact.event() instanceof CustodyReported census ? census.getAt() : Instant.EPOCH;
    }

    /** What a fact speaks of; empty where there are few of a kind. */
    private static Optional<String> slot(Fact fact) {
        return switch (fact.event()) {
            case PersonnelReported report ->
                Optional.of(joined(
                        "personnel",
                        report.getPlace(),
                        report.getTask(),
                        report.getComponent(),
                        report.getDay(),
                        report.getSource(),
                        report.getUnit(),
                        report.getRequestId(),
                        report.getLine()));
            // a quarter of an hour is of one day in every zone
            case CustodyReported census -> Optional.of(joined("custody", census.getPlace(), quarters(census.getAt())));
            case DayConfirmed day -> Optional.of(joined("confirmed", day.getPlace(), day.getDay()));
            case StandardAdjusted adjusted ->
                Optional.of(joined(
                        "adjustment",
                        adjusted.getStandard(),
                        adjusted.getPlace(),
                        adjusted.getFrom(),
                        adjusted.getUntil()));
            default -> Optional.empty();
        };
    }

    private static long quarters(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), QUARTER_HOUR);
    }

    private static String joined(@Nullable Object... parts) {
        return Arrays.stream(parts).map(Objects::toString).collect(Collectors.joining("|"));
    }
}
