package io.muster.staffing.planstreams.state;

import io.muster.staffing.counting.domain.RunningTotal;
import io.muster.staffing.counting.streams.CountingTopology;
import io.muster.staffing.planstreams.facts.Fact;
import io.muster.staffing.planstreams.facts.Forgotten;
import io.muster.staffing.planstreams.facts.StoredEvents;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** What the planning task remembers: running totals, the events it was told, a hash of each row that it wrote, and counters. */
public final class PlanStores {

    static final String TOTALS = "plan-totals";
    public static final String EVENTS = "plan-events";
    public static final String ROWS = "plan-rows";
    public static final String COUNTERS = "plan-counters";
    public static final List<String> ALL = List.of(TOTALS, EVENTS, ROWS, COUNTERS);

    private static final String REVISION = "revision";
    private static final String ORDER = "order";
    private static final String FORGOTTEN = "forgotten|";

    private final KeyValueStore<String, RunningTotal> totals;
    private final KeyValueStore<String, StoredEvents.Stored> events;
    private final KeyValueStore<String, Long> rows;
    private final KeyValueStore<String, Long> counters;

    private PlanStores(ProcessorContext<?, ?> context) {
        this.totals = context.getStateStore(TOTALS);
        this.events = context.getStateStore(EVENTS);
        this.rows = context.getStateStore(ROWS);
        this.counters = context.getStateStore(COUNTERS);
    }

    public static PlanStores of(ProcessorContext<?, ?> context) {
        return new PlanStores(context);
    }

    public static List<StoreBuilder<?>> builders(Serde<SpecificRecord> serde) {
        return List.of(
                cached(TOTALS, CountingTopology.runningTotals()),
                cached(EVENTS, StoredEvents.serde(serde)),
                cached(ROWS, Serdes.Long()),
                cached(COUNTERS, Serdes.Long()));
    }

    public void put(RunningTotal total) {
        totals.put(total.key(), total);
    }

    public void forget(RunningTotal total) {
        totals.delete(total.key());
    }

    public void put(String key, long order, SpecificRecord event) {
        events.put(key, new StoredEvents.Stored(order, event));
    }

    public void put(Fact fact) {
        put(fact.key(), fact.order(), fact.event());
    }

    /** The next place in the order in which the plan is told; {@link #useOrder} uses it up. */
    public long unusedOrder() {
        return counter(ORDER).orElse(0L) + 1;
    }

    /** Uses up a place in the order. */
    public void useOrder(long order) {
        count(ORDER, order);
    }

    public void forget(String key) {
        events.delete(key);
    }

    /** Remembers what became of a fact that is no longer kept. */
    public void mark(Forgotten.Mark mark, long order) {
        counters.put(name(mark), order);
    }

    public void unmark(Forgotten.Mark mark) {
        counters.delete(name(mark));
    }

    private static String name(Forgotten.Mark mark) {
        return FORGOTTEN
                + String.join("|", mark.place(), mark.why().name(), Long.toHexString(mark.content()), mark.id());
    }

    /** Facts that are no longer kept, in the order in which they were let go of. */
    public List<Forgotten.Mark> forgotten() {
        return countersFrom(FORGOTTEN).entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(entry -> {
                    var parts = entry.getKey().substring(FORGOTTEN.length()).split("\\|", 4);
                    return new Forgotten.Mark(
                            parts[3], parts[0], Forgotten.Why.valueOf(parts[1]), Long.parseUnsignedLong(parts[2], 16));
                })
                .toList();
    }

    public void eachTotal(Consumer<RunningTotal> to) {
        try (var all = totals.all()) {
            all.forEachRemaining(entry -> to.accept(entry.value));
        }
    }

    /** All events that it was told, in the order in which it was told them. */
    public void eachEvent(BiConsumer<String, StoredEvents.Stored> to) {
        List<KeyValue<String, StoredEvents.Stored>> stored = new ArrayList<>();
        try (var all = events.all()) {
            all.forEachRemaining(stored::add);
        }
        // what was stored before orders were has the order of its key among equals
        stored.sort(Comparator.comparingLong(entry -> entry.value.order()));
        stored.forEach(entry -> to.accept(entry.key, entry.value));
    }

    /** Each row that stands on its topic, by name. */
    public void eachRow(Consumer<String> to) {
        try (var all = rows.all()) {
            all.forEachRemaining(row -> to.accept(row.key));
        }
    }

    /** Whether a row's content differs from what was last written under its key; if so it is remembered. */
    public boolean isNews(String row, long hash) {
        var before = rows.get(row);
        if (before != null && before == hash) {
            return false;
        }
        rows.put(row, hash);
        return true;
    }

    /** Forgets a row that was deleted from its topic. */
    public void forgetRow(String row) {
        rows.delete(row);
    }

    public Optional<Long> counter(String name) {
        return Optional.ofNullable(counters.get(name));
    }

    public void count(String name, long value) {
        counters.put(name, value);
    }

    public void uncount(String name) {
        counters.delete(name);
    }

    /** Counters whose names begin so, by name. */
    public Map<String, Long> countersFrom(String prefix) {
        Map<String, Long> entries = new TreeMap<>();
        try (var all = counters.range(prefix, prefix + Character.MAX_VALUE)) {
            all.forEachRemaining(entry -> entries.put(entry.key, entry.value));
        }
        return entries;
    }

    public long revision() {
        var stored = counters.get(REVISION);
        return stored == null ? 0 : stored;
    }

    public void revise(long revision) {
        counters.put(REVISION, revision);
    }

    private static <T> StoreBuilder<KeyValueStore<String, T>> cached(String name, Serde<T> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), values)
                .withCachingEnabled();
    }
}
