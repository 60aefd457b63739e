package io.muster.staffing.counting.streams;

import java.io.File;
import java.time.Instant;
import java.util.Properties;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** A context in which sending on is a step that can break. */
final class FaultyContext<V> extends MockProcessorContext<String, V> {

    private final Steps steps;
    private final KeptStores stores;
    private final BiConsumer<String, V> sent;

    FaultyContext(Steps steps, Instant now, KeptStores stores, BiConsumer<String, V> sent) {
        super(new Properties(), new TaskId(0, 0), new File("unused"));
        this.steps = steps;
        this.stores = stores;
        this.sent = sent;
        setCurrentSystemTimeMs(now.toEpochMilli());
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the context has it
    public <S extends StateStore> S getStateStore(String name) {
        return (S) stores.store(name);
    }

    @Override
    public <K extends String, W extends V> void forward(Record<K, W> output) {
        steps.next();
        sent.accept(output.key(), output.value());
    }
}
