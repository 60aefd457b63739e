package io.muster.staffing.planstreams;

import io.muster.schemas.topics.Topic;
import io.muster.schemas.topics.Topics;
import io.muster.staffing.counting.domain.RunningTotal;
import io.muster.staffing.planstreams.rows.OutputTopic;
import io.muster.staffing.planstreams.rows.PlanOutput;
import io.muster.staffing.planstreams.state.PlanStores;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/** {@code running totals, published counts, requests, personnel, policies --> plan --> demand, needs, custody, requests, ...}. */
public final class PlanTopology {

    private final PlanSettings settings;
    private final Serde<SpecificRecord> events;

    public PlanTopology(PlanSettings settings, Serde<SpecificRecord> events) {
        this.settings = settings;
        this.events = events;
    }

    /** Adds the planning behind what was counted. */
    public void addTo(StreamsBuilder builder, KStream<String, RunningTotal> counted) {
        PlanStores.builders(events).forEach(builder::addStateStore);
        counted.<PlanInput>mapValues(PlanInput.Counted::new, Named.as("counted"))
                .merge(events(builder, Topics.PUBLISHED_COUNTS, "published-counts"), Named.as("with-published"))
                .merge(events(builder, Topics.ASSISTANCE_REQUESTS, "assistance-requests"), Named.as("with-requests"))
                .merge(events(builder, Topics.PERSONNEL_REPORTS, "personnel-reports"), Named.as("with-personnel"))
                .merge(events(builder, Topics.POLICY_CHANGES, "policy-changes"), Named.as("with-policies"))
                .process(() -> new PlanTask(settings), Named.as("plan"), PlanStores.ALL.toArray(String[]::new))
                .to(
                        new OutputTopic(),
                        Produced.with(Serdes.String(), PlanOutput.serde(events)).withName("outputs"));
    }

    private KStream<String, PlanInput> events(StreamsBuilder builder, Topic topic, String name) {
        return builder.stream(
                        topic.name(), Consumed.with(Serdes.String(), events).withName(name))
                .mapValues(PlanInput.Event::new, Named.as(name + "-told"));
    }
}
