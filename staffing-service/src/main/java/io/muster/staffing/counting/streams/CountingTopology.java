package io.muster.staffing.counting.streams;

import io.muster.schemas.topics.Topics;
import io.muster.staffing.counting.domain.RunningTotal;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** {@code encounters --> count once --> running totals, one partition | refused | what became of each batch}. */
public final class CountingTopology {

    private final CountingSettings settings;
    private final Serde<SpecificRecord> events;

    public CountingTopology(CountingSettings settings, Serde<SpecificRecord> events) {
        this.settings = settings;
        this.events = events;
    }

    /** Adds the counting and gives what it has counted, on one partition. */
    public KStream<String, RunningTotal> addTo(StreamsBuilder builder) {
        builder.addStateStore(cached(CountingState.SLICES, SliceForm.serde()));
        builder.addStateStore(cached(CountingState.TOTALS, TotalsForm.day()));
        builder.addStateStore(cached(CountingState.TALLIES, TallyForm.serde()));
        builder.addStateStore(cached(CountingState.UNSENT, Serdes.String()));

        var branches = builder.stream(
                        Topics.MIGRANT_ENCOUNTERS.name(),
                        Consumed.with(Serdes.String(), events).withName("encounters"))
                .process(
                        () -> new CountEncounters(settings),
                        Named.as("count"),
                        CountingState.SLICES,
                        CountingState.TOTALS,
                        CountingState.TALLIES,
                        CountingState.UNSENT)
                .split(Named.as("counted-"))
                .branch((key, output) -> output instanceof CountingOutput.Total, Branched.as("total"))
                .branch((key, output) -> output instanceof CountingOutput.Refused, Branched.as("refused"))
                .defaultBranch(Branched.as("batch"));

        of(branches, "refused")
                .<SpecificRecord>mapValues(CountingOutput::refused, Named.as("to-rejection"))
                .to(Topics.ENCOUNTERS_REJECTED.name(), produced("rejections"));
        of(branches, "batch")
                .<SpecificRecord>mapValues(CountingOutput::outcome, Named.as("to-outcome"))
                .to(Topics.BATCH_OUTCOMES.name(), produced("outcomes"));
        return of(branches, "total")
                .mapValues(CountingOutput::total, Named.as("to-running-total"))
                .repartition(Repartitioned.<String, RunningTotal>as("running-totals")
                        .withKeySerde(Serdes.String())
                        .withValueSerde(TotalsForm.running())
                        .withNumberOfPartitions(1));
    }

    /** How running totals are kept by whoever keeps them. */
    public static Serde<RunningTotal> runningTotals() {
        return TotalsForm.running();
    }

    private static KStream<String, CountingOutput> of(
            Map<String, KStream<String, CountingOutput>> branches, String name) {
        return Objects.requireNonNull(branches.get("counted-" + name), name);
    }

    private Produced<String, SpecificRecord> produced(String name) {
        return Produced.with(Serdes.String(), events).withName(name);
    }

    private static <T> StoreBuilder<KeyValueStore<String, T>> cached(String name, Serde<T> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), values)
                .withCachingEnabled();
    }
}
