package io.muster.staffing.planstreams.state;

import io.muster.events.DayConfirmed;
import io.muster.staffing.planstreams.facts.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When the latest reported day was first reported: by the times at which the log appended what stands of it, so that a correction of an
 * earlier day, a withdrawal, a restart and a replay change nothing in it. Of what a release took in that stored no such time, it is
 * when it was first looked for: the day was reported no later.
 */
public final class ReportArrivals {

    private static final String CONFIRMED = "confirmed-at|";
    private static final String DAY = "undated-day";
    private static final String SEEN = "undated-seen";

    private final PlanStores stores;

    public ReportArrivals(PlanStores stores) {
        this.stores = stores;
    }

    /**
     * A fact stands now. A day that is confirmed in other words was confirmed before.
     *
     * @param before the edition that it replaces
     */
    public void stands(Fact edition, @Nullable Fact before, Optional<Instant> arrivedBefore, Instant arrived) {
        if (edition.event() instanceof DayConfirmed day) {
            boolean isSameDay = before != null
                    && before.event() instanceof DayConfirmed other
                    && other.getPlace().equals(day.getPlace())
                    && other.getDay().equals(day.getDay());
            var at = isSameDay ? arrivedBefore : Optional.of(arrived);
            at.ifPresent(known -> stores.count(CONFIRMED + edition.key(), known.toEpochMilli()));
        }
    }

    /** When a confirmation arrived that stands. */
    public Optional<Instant> of(Fact fact) {
        return stores.counter(CONFIRMED + fact.key()).map(Instant::ofEpochMilli);
    }

    /** A fact stands no longer. */
    public void dropped(Fact fact) {
        if (fact.event() instanceof DayConfirmed) {
            stores.uncount(CONFIRMED + fact.key());
        }
    }

    /**
     * A day and when it was first reported.
     *
     * @param isDated whether the log said so
     */
    public record Arrival(LocalDate day, Instant at, boolean isDated) {}

    /** The latest reported day and its arrival; empty where none is reported. */
    public Optional<Arrival> latest(PlanBoard board, Instant now) {
        return board.reportedDays().stream().max(Comparator.naturalOrder()).map(day -> arrival(board, day, now));
    }

    private Arrival arrival(PlanBoard board, LocalDate day, Instant now) {
        var arrivals = Stream.concat(
                        board.counts().arrivals(day),
                        board.facts()
                                .current(DayConfirmed.class)
                                .filter(confirmed -> confirmed.event().getDay().equals(day))
                                .map(confirmed -> of(Fact.of(confirmed.event(), confirmed.order()))))
                .toList();
        return arrivals.stream().allMatch(Optional::isPresent)
                ? new Arrival(
                        day,
                        arrivals.stream()
                                .flatMap(Optional::stream)
                                .min(Comparator.naturalOrder())
                                .orElse(now),
                        true)
                : new Arrival(day, seen(day).orElse(now), false);
    }

    private Optional<Instant> seen(LocalDate day) {
        return stores.counter(DAY)
                .filter(known -> known == day.toEpochDay())
                .flatMap(known -> stores.counter(SEEN))
                .map(Instant::ofEpochMilli);
    }

    /** Remembers since when a day is known of which the log's time is not. */
    public void remember(Arrival arrival) {
        if (!arrival.isDated() && seen(arrival.day()).isEmpty()) {
            stores.count(DAY, arrival.day().toEpochDay());
            stores.count(SEEN, arrival.at().toEpochMilli());
        }
    }
}
