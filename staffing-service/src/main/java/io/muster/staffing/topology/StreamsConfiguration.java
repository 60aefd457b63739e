package io.muster.staffing.topology;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.reading.Profiles;
import io.muster.schemas.serde.EventSerdes;
import io.muster.schemas.topics.Topics;
import io.muster.staffing.counting.streams.CountingSettings;
import io.muster.staffing.counting.streams.CountingTopology;
import io.muster.staffing.counting.streams.Partitioning;
import io.muster.staffing.planning.plan.DayByDayPlanner;
import io.muster.staffing.planning.plan.Planner;
import io.muster.staffing.planstreams.PlanSettings;
import io.muster.staffing.planstreams.PlanTopology;
import io.muster.staffing.planstreams.effects.Forgetting;
import io.muster.staffing.planstreams.facts.Keeping;
import io.muster.staffing.planstreams.published.VanishingLimit;
import io.muster.support.watch.BrokerTopics;
import io.muster.support.watch.RegistryWatch;
import io.muster.support.watch.Rounds;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.KafkaStreamsConfiguration;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.kafka.core.CleanupConfig;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.streams.KafkaStreamsMicrometerListener;

/** Wires the streams from {@code spring.kafka} and {@code muster}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StaffingProperties.class)
class StreamsConfiguration {

    /** It answers for the health meanwhile; the streams are stopped before it. */
    private static final int AFTER_THE_WEB_SERVER = Integer.MAX_VALUE - 500;

    private static final Duration QUESTION = Duration.ofSeconds(3);
    private static final Duration FORGET_EVERY = Duration.ofHours(6);

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ReferenceProfile profile(StaffingProperties muster) {
        return Profiles.at(muster.profile());
    }

    /** From {@code spring.kafka}; the admin's own settings are those that every client shares. */
    @Bean
    Cluster cluster(KafkaAdmin admin) {
        return new Cluster(admin.getConfigurationProperties());
    }

    /** Settings of the serde that answers read with too. */
    @Bean
    EventSerdeSettings serdeSettings(StaffingProperties muster) {
        return new EventSerdeSettings(muster.registry().serdeSettings());
    }

    @Bean
    Serde<SpecificRecord> events(EventSerdeSettings settings) {
        return EventSerdes.serde(settings.values());
    }

    @Bean
    Planner planner() {
        return new DayByDayPlanner();
    }

    @Bean
    DeadLetterBox letterBox(MeterRegistry meters) {
        return new DeadLetterBox(meters);
    }

    @Bean
    LastInput lastInput() {
        return new LastInput();
    }

    @Bean
    RestoreProgress restoreProgress() {
        return new RestoreProgress();
    }

    @Bean
    ThreadFailures threadFailures(Clock clock) {
        return new ThreadFailures(clock);
    }

    @Bean
    EncounterPartitions encounterPartitions() {
        return new EncounterPartitions(new AtomicInteger());
    }

    @Bean
    StaffingTopology staffingTopology(
            StaffingProperties muster,
            ReferenceProfile profile,
            Planner planner,
            Serde<SpecificRecord> events,
            EncounterPartitions partitions,
            MeterRegistry meters) {
        var counting = new CountingSettings(
                profile,
                new Partitioning(partitions.number()::get),
                muster.counting().sendEvery(),
                FORGET_EVERY,
                muster.counting().remember(),
                refusal -> meters.counter("muster.encounters.refused", "code", refusal.code())
                        .increment());
        var recomputed = DistributionSummary.builder("muster.plan.rows")
                .description("Rows of the plan that one recomputation computed")
                .baseUnit("rows")
                .register(meters);
        var plan = new PlanSettings(
                profile,
                new String(Profiles.source(muster.profile()), StandardCharsets.UTF_8),
                planner,
                muster.plan().every(),
                muster.plan().budget(),
                muster.plan().rows(),
                muster.plan().daysBack(),
                new VanishingLimit(
                        muster.plan().vanishingPercent(), muster.plan().vanishingCells()),
                Keeping.USUAL.withRivals(muster.plan().rivals()),
                Forgetting.PORTION,
                recomputed::record);
        return new StaffingTopology(new CountingTopology(counting, events), new PlanTopology(plan, events));
    }

    @Bean
    StreamsBuilderFactoryBean streams(
            Cluster cluster,
            StaffingProperties muster,
            DeadLetterBox deadLetters,
            LastInput lastInput,
            RestoreProgress restoring,
            ThreadFailures failures,
            MeterRegistry meters) {
        var streams = new StreamsBuilderFactoryBean(
                new KafkaStreamsConfiguration(StreamsSettings.of(cluster, muster, deadLetters, lastInput)),
                new CleanupConfig(false, false));
        streams.setAutoStartup(false);
        streams.setLeaveGroupOnClose(false);
        streams.setStreamsUncaughtExceptionHandler(failures);
        streams.setStateRestoreListener(restoring);
        streams.addListener(new KafkaStreamsMicrometerListener(meters));
        return streams;
    }

    @Bean
    RegistryWatch registryWatch(EventSerdeSettings serde) {
        return new RegistryWatch(
                serde.values(),
                Stream.concat(Topics.OUTPUTS.stream(), Topics.INPUTS.stream()).toList());
    }

    @Bean
    Engine engine(
            Cluster cluster,
            StreamsBuilderFactoryBean streams,
            StaffingProperties muster,
            RegistryWatch registry,
            EncounterPartitions partitions) {
        var broker = new BrokerTopics(
                cluster.settings(), muster.topics().create(), muster.topics().replication(), QUESTION);
        return new Engine(streams, new RequiredTopics(broker), registry, partitions.number());
    }

    @Bean
    Rounds engineRounds(Engine engine, StaffingProperties muster) {
        return new Rounds("engine", muster.streams().watch(), engine::look, engine::end, AFTER_THE_WEB_SERVER);
    }

    /** How many partitions the encounters' topic has; known before the streams start. */
    record EncounterPartitions(AtomicInteger number) {}
}
