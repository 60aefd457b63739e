package io.muster.staffing.planstreams;

import io.muster.staffing.counting.streams.Steps;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** A store on the heap that outlives the task: thousands of histories need thousands of them. */
final class HeapStore implements KeyValueStore<String, Object> {

    private final String name;
    private final TreeMap<String, Object> entries = new TreeMap<>();
    private final Steps steps;

    /** A store of which each reading and writing is a step that can break. */
    HeapStore(String name, Steps steps) {
        this.name = name;
        this.steps = steps;
    }

    Map<String, Object> snapshot() {
        return new TreeMap<>(entries);
    }

    void restore(Map<String, Object> snapshot) {
        entries.clear();
        entries.putAll(snapshot);
    }

    @Override
    public void put(String key, @Nullable Object value) {
        steps.next();
        if (value == null) {
            entries.remove(key);
        } else {
            entries.put(key, value);
        }
    }

    @Override
    public @Nullable Object putIfAbsent(String key, Object value) {
        return entries.putIfAbsent(key, value);
    }

    @Override
    public void putAll(List<KeyValue<String, Object>> all) {
        all.forEach(entry -> put(entry.key, entry.value));
    }

    @Override
    public @Nullable Object delete(String key) {
        steps.next();
        return entries.remove(key);
    }

    @Override
    public @Nullable Object get(String key) {
        steps.next();
        return entries.get(key);
    }

    @Override
    public KeyValueIterator<String, Object> range(@Nullable String from, @Nullable String to) {
        steps.next();
        Map<String, Object> found = entries;
        if (from != null && to != null) {
            found = from.compareTo(to) > 0 ? Map.of() : entries.subMap(from, true, to, true);
        } else if (from != null) {
            found = entries.tailMap(from, true);
        } else if (to != null) {
            found = entries.headMap(to, true);
        }
        return new Entries(new ArrayList<>(found.entrySet()).iterator());
    }

    @Override
    public KeyValueIterator<String, Object> all() {
        return range(null, null);
    }

    @Override
    public long approximateNumEntries() {
        return entries.size();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {}

    @Override
    public void close() {}

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    private static final class Entries implements KeyValueIterator<String, Object> {

        private final Iterator<Map.Entry<String, Object>> entries;

        Entries(Iterator<Map.Entry<String, Object>> entries) {
            this.entries = entries;
        }

        @Override
        public boolean hasNext() {
            return entries.hasNext();
        }

        @Override
        public KeyValue<String, Object> next() {
            var entry = entries.next();
            return KeyValue.pair(entry.getKey(), entry.getValue());
        }

        @Override
        public String peekNextKey() {
            throw new UnsupportedOperationException("the planning task peeks at nothing");
        }

        @Override
        public void close() {}
    }
}
