package io.muster.staffing.counting.streams;

import io.muster.staffing.counting.domain.BatchTally;
import io.muster.staffing.counting.domain.DayTotals;
import io.muster.staffing.counting.domain.RunningTotal;
import io.muster.staffing.counting.domain.SliceMarks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What a counting task remembers: the stores, and on the heap what was read from them. Every change is put into its store before
 * the record is done with, so that a commit never holds an offset without its count; what changed and was not sent yet is found
 * again in the stores at the start.
 */
final class CountingState {

    static final String SLICES = "slices";
    static final String TOTALS = "day-totals";
    static final String TALLIES = "batch-tallies";

    private static final int SLICES_AT_HAND = 1_000;
    private static final int TALLIES_AT_HAND = 1_000;
    private static final long DAY = Duration.ofDays(1).toMillis();

    private final KeyValueStore<String, SliceMarks> slices;
    private final KeyValueStore<String, DayTotals> totals;
    private final KeyValueStore<String, BatchTally> tallies;

    private final Map<String, SliceMarks> slicesAtHand = new MostRecent<>(SLICES_AT_HAND);
    private final Map<PlaceDay, DayTotals> totalsAtHand = new HashMap<>();
    private final Map<BatchKey, BatchTally> talliesAtHand = new MostRecent<>(TALLIES_AT_HAND);
    private final Set<PlaceDay> unsentTotals = new LinkedHashSet<>();
    private final Map<BatchKey, BatchTally> unsentTallies = new LinkedHashMap<>();

    private CountingState(
            KeyValueStore<String, SliceMarks> slices,
            KeyValueStore<String, DayTotals> totals,
            KeyValueStore<String, BatchTally> tallies) {
        this.slices = slices;
        this.totals = totals;
        this.tallies = tallies;
    }

    static CountingState of(ProcessorContext<?, ?> context) {
        var state = new CountingState(
                context.getStateStore(SLICES), context.getStateStore(TOTALS), context.getStateStore(TALLIES));
        state.findUnsent();
        return state;
    }

    SliceMarks slice(String key) {
        return slicesAtHand.computeIfAbsent(key, wanted -> {
            var kept = slices.get(wanted);
            return kept == null ? new SliceMarks() : kept;
        });
    }

    DayTotals totals(PlaceDay day) {
        return totalsAtHand.computeIfAbsent(day, wanted -> {
            var kept = totals.get(wanted.text());
            return kept == null ? new DayTotals() : kept;
        });
    }

    BatchTally tally(BatchKey batch) {
        return talliesAtHand.computeIfAbsent(batch, wanted -> {
            var kept = tallies.get(wanted.text());
            return kept == null ? BatchTally.of(null) : kept;
        });
    }

    void keepSlice(String key, Instant arrived) {
        var slice = slice(key);
        slice.seenOn(arrived.toEpochMilli() / DAY);
        slices.put(key, slice);
    }

    void keepTotals(PlaceDay day) {
        totals.put(day.text(), totals(day));
        unsentTotals.add(day);
    }

    void keepTally(BatchKey batch) {
        var tally = tally(batch);
        tallies.put(batch.text(), tally);
        unsentTallies.put(batch, tally);
    }

    /** Hands over every total that changed since it was last sent, and remembers in the same transaction that it was. */
    void sendTotals(int partition, Consumer<RunningTotal> to) {
        for (var day : unsentTotals) {
            var changed = totals(day);
            changed.sent();
            totals.put(day.text(), changed);
            to.accept(running(partition, day, changed));
        }
        unsentTotals.clear();
    }

    /** Hands over what became of every batch that changed, likewise. */
    void sendTallies(BiConsumer<BatchKey, BatchTally> to) {
        unsentTallies.forEach((batch, changed) -> {
            changed.sent();
            tallies.put(batch.text(), changed);
            to.accept(batch, changed);
        });
        unsentTallies.clear();
    }

    /** Forgets slices that were last written to before that day: what is sent again later would count again. */
    void forgetSlicesBefore(Instant limit) {
        List<String> old = new ArrayList<>();
        try (var all = slices.all()) {
            all.forEachRemaining(slice -> {
                if (slice.value.lastSeenDay() < limit.toEpochMilli() / DAY) {
                    old.add(slice.key);
                }
            });
        }
        old.forEach(key -> {
            slices.delete(key);
            slicesAtHand.remove(key);
        });
    }

    private void findUnsent() {
        try (var all = totals.all()) {
            all.forEachRemaining(kept -> {
                if (kept.value.isUnsent()) {
                    unsentTotals.add(PlaceDay.of(kept.key));
                }
            });
        }
        try (var all = tallies.all()) {
            all.forEachRemaining(kept -> {
                if (kept.value.isUnsent()) {
                    unsentTallies.put(BatchKey.of(kept.key), kept.value);
                }
            });
        }
    }

    private static RunningTotal running(int partition, PlaceDay day, DayTotals totals) {
        List<Long> hours = new ArrayList<>(24);
        for (int hour = 0; hour < 24; hour++) {
            hours.add(totals.hour(hour));
        }
        return new RunningTotal(
                partition,
                day.place(),
                day.day(),
                totals.changes(),
                Map.copyOf(totals.persons()),
                hours,
                totals.lastObservedAt());
    }

    /** A map that lets go of what was not asked for longest. */
    private static final class MostRecent<K, V> extends LinkedHashMap<K, V> {

        private final int most;

        MostRecent(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }
}
