package io.muster.staffing.counting.streams;

import io.muster.staffing.counting.domain.BatchTally;
import io.muster.staffing.counting.domain.DayTotals;
import io.muster.staffing.counting.domain.RunningTotal;
import io.muster.staffing.counting.domain.SliceMarks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * What a counting task remembers: the stores, and on the heap what was read from them. Every change is put into its store before
 * the record is done with, so that a commit never holds an offset without its count; what changed and was not sent yet is found
 * again in the stores at the start.
 */
final class CountingState {

    static final String SLICES = "slices";
    static final String TOTALS = "day-totals";
    static final String TALLIES = "batch-tallies";
    static final String UNSENT = "unsent";

    private static final int SLICES_AT_HAND = 1_000;
    private static final int TOTALS_AT_HAND = 4_000;
    private static final int TALLIES_AT_HAND = 1_000;
    private static final String TOTAL = "total|";
    private static final String TALLY = "tally|";
    private static final char SEPARATOR = '|';
    private static final long DAY = Duration.ofDays(1).toMillis();

    private final KeyValueStore<String, SliceMarks> slices;
    private final KeyValueStore<String, DayTotals> totals;
    private final KeyValueStore<String, BatchTally> tallies;

    private final Map<String, SliceMarks> slicesAtHand = new MostRecent<>(SLICES_AT_HAND);
    private final Map<PlaceDay, DayTotals> totalsAtHand = new MostRecent<>(TOTALS_AT_HAND);
    private final Map<BatchKey, BatchTally> talliesAtHand = new MostRecent<>(TALLIES_AT_HAND);
    private final Set<PlaceDay> unsentTotals = new LinkedHashSet<>();
    private final Map<BatchKey, BatchTally> unsentTallies = new LinkedHashMap<>();
    private final Unsent unsent;

    private CountingState(
            KeyValueStore<String, SliceMarks> slices,
            KeyValueStore<String, DayTotals> totals,
            KeyValueStore<String, BatchTally> tallies,
            Unsent unsent) {
        this.slices = slices;
        this.totals = totals;
        this.tallies = tallies;
        this.unsent = unsent;
    }

    static CountingState of(ProcessorContext<?, ?> context) {
        var state = new CountingState(
                context.getStateStore(SLICES),
                context.getStateStore(TOTALS),
                context.getStateStore(TALLIES),
                new Unsent(context.getStateStore(UNSENT)));
        state.findUnsent();
        return state;
    }

    SliceMarks slice(String key) {
        return slicesAtHand.computeIfAbsent(key, wanted -> {
            var marks = slices.get(wanted);
            return marks == null ? new SliceMarks() : marks;
        });
    }

    DayTotals totals(PlaceDay day) {
        return totalsAtHand.computeIfAbsent(day, key -> {
            var stored = totals.get(key.text());
            return stored == null ? new DayTotals() : stored;
        });
    }

    BatchTally tally(BatchKey batch) {
        return talliesAtHand.computeIfAbsent(batch, key -> {
            var tally = tallies.get(key.text());
            return tally == null ? BatchTally.of(null) : tally;
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
        unsent.changed(TOTAL + day.text());
    }

    void keepTally(BatchKey batch) {
        var tally = tally(batch);
        tallies.put(batch.text(), tally);
        unsentTallies.put(batch, tally);
        unsent.changed(TALLY + batch.text());
    }

    /** Hands over every total and what became of every batch that changed since it was sent, and remembers that it was. */
    void send(int partition, Consumer<RunningTotal> total, BiConsumer<BatchKey, BatchTally> tally) {
        sendTotals(partition, total);
        sendTallies(tally);
        unsent.sent();
    }

    private void sendTotals(int partition, Consumer<RunningTotal> to) {
        for (var day : unsentTotals) {
            var changed = totals(day);
            changed.sent();
            totals.put(day.text(), changed);
            to.accept(running(partition, day, changed));
        }
        unsentTotals.clear();
    }

    private void sendTallies(BiConsumer<BatchKey, BatchTally> to) {
        unsentTallies.forEach((batch, changed) -> {
            changed.sent();
            tallies.put(batch.text(), changed);
            to.accept(batch, changed);
        });
        unsentTallies.clear();
    }

    /**
     * Forgets slices that were last written to before that day, and what became of batches that have no other: what is sent again
     * later would count again.
     */
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
        old.stream()
                .map(key -> key.substring(0, key.lastIndexOf(SEPARATOR)))
                .distinct()
                .filter(batch -> !hasSlices(batch))
                .map(BatchKey::of)
                .filter(batch -> !unsentTallies.containsKey(batch))
                .forEach(batch -> {
                    tallies.delete(batch.text());
                    talliesAtHand.remove(batch);
                });
    }

    private boolean hasSlices(String batch) {
        try (var some = slices.range(batch + SEPARATOR, batch + SEPARATOR + Character.MAX_VALUE)) {
            return some.hasNext();
        }
    }

    /** What was noted; or, in stores of a time before anything was, whatever says that it was not sent. */
    private void findUnsent() {
        var noted = unsent.noted();
        if (noted.isEmpty()) {
            findUnsentInAll();
            return;
        }
        for (var name : noted) {
            if (name.startsWith(TOTAL)) {
                find(PlaceDay.of(name.substring(TOTAL.length())), totals.get(name.substring(TOTAL.length())));
            } else {
                find(BatchKey.of(name.substring(TALLY.length())), tallies.get(name.substring(TALLY.length())));
            }
        }
    }

    private void findUnsentInAll() {
        try (var all = totals.all()) {
            all.forEachRemaining(stored -> find(PlaceDay.of(stored.key), stored.value));
        }
        try (var all = tallies.all()) {
            all.forEachRemaining(stored -> find(BatchKey.of(stored.key), stored.value));
        }
    }

    private void find(PlaceDay day, @Nullable DayTotals totals) {
        if (totals != null && totals.isUnsent()) {
            unsentTotals.add(day);
            unsent.restored(TOTAL + day.text());
        }
    }

    private void find(BatchKey batch, @Nullable BatchTally tally) {
        if (tally != null && tally.isUnsent()) {
            unsentTallies.put(batch, tally);
            unsent.restored(TALLY + batch.text());
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
                totals.lastObservedAt(),
                totals.firstArrivedAt());
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
