package io.muster.staffing.counting.streams;

import java.lang.reflect.Proxy;
import java.util.Base64;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The stores of counting as bytes, which outlive a task; each call of one is a step that can break. */
final class KeptStores {

    private final Map<String, NavigableMap<String, String>> bytes = new TreeMap<>();
    private final Map<String, Serde<?>> forms = Map.of(
            CountingState.SLICES, SliceForm.serde(),
            CountingState.TOTALS, TotalsForm.day(),
            CountingState.TALLIES, TallyForm.serde(),
            CountingState.UNSENT, Serdes.String());
    private final Steps steps;
    private final Set<String> readWhole = new TreeSet<>();

    KeptStores(Steps steps) {
        this.steps = steps;
        forms.keySet().forEach(name -> bytes.put(name, new TreeMap<>()));
    }

    /** Names of the stores that were read from one end to the other since this was asked before. */
    Set<String> readWhole() {
        var names = Set.copyOf(readWhole);
        readWhole.clear();
        return names;
    }

    Map<String, Map<String, String>> snapshot() {
        Map<String, Map<String, String>> copy = new TreeMap<>();
        bytes.forEach((name, kept) -> copy.put(name, new TreeMap<>(kept)));
        return copy;
    }

    void restore(Map<String, Map<String, String>> snapshot) {
        snapshot.forEach((name, kept) -> bytes.put(name, new TreeMap<>(kept)));
    }

    @SuppressWarnings("unchecked")
    KeyValueStore<String, Object> store(String name) {
        var form = (Serde<Object>) Objects.requireNonNull(forms.get(name));
        return (KeyValueStore<String, Object>) Proxy.newProxyInstance(
                KeyValueStore.class.getClassLoader(), new Class<?>[] {KeyValueStore.class}, (proxy, method, given) -> {
                    var kept = Objects.requireNonNull(bytes.get(name));
                    steps.next();
                    return switch (method.getName()) {
                        case "get" -> read(form, kept.get((String) given[0]));
                        case "put" -> {
                            var text = form.serializer().serialize(name, given[1]);
                            kept.put((String) given[0], Base64.getEncoder().encodeToString(text));
                            yield null;
                        }
                        case "delete" -> read(form, kept.remove((String) given[0]));
                        case "all" -> {
                            readWhole.add(name);
                            yield entries(form, kept);
                        }
                        case "range" -> entries(form, kept.subMap((String) given[0], true, (String) given[1], true));
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                });
    }

    private static Entries entries(Serde<Object> form, Map<String, String> kept) {
        return new Entries(kept.entrySet().stream()
                .map(entry -> KeyValue.pair(entry.getKey(), read(form, entry.getValue())))
                .toList()
                .iterator());
    }

    private static @Nullable Object read(Serde<Object> form, @Nullable String text) {
        return text == null
                ? null
                : form.deserializer().deserialize("", Base64.getDecoder().decode(text));
    }

    private record Entries(Iterator<KeyValue<String, Object>> all) implements KeyValueIterator<String, Object> {

        @Override
        public boolean hasNext() {
            return all.hasNext();
        }

        @Override
        public KeyValue<String, Object> next() {
            return all.next();
        }

        @Override
        public String peekNextKey() {
            throw new UnsupportedOperationException("nobody peeks");
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
