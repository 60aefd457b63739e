package io.muster.ingest.publishing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.reading.Profiles;
import io.muster.schemas.serde.EventSerdes;
import io.muster.schemas.topics.Topic;
import io.muster.schemas.topics.Topics;
import io.muster.support.watch.BrokerTopics;
import io.muster.support.watch.RegistryWatch;
import io.muster.support.watch.Rounds;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;

/** Wires the way to the broker from {@code spring.kafka} and {@code muster}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MusterProperties.class)
class PublishingConfiguration {

    private static final Duration QUESTION = Duration.ofSeconds(3);
    private static final Duration LAST_WORDS = Duration.ofSeconds(15);

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    ReferenceProfile referenceProfile(MusterProperties muster) {
        return Profiles.at(muster.profile());
    }

    @Bean
    @ConditionalOnMissingBean
    Broker broker(KafkaAdmin admin, MusterProperties muster) {
        return new KafkaBroker(
                new BrokerTopics(
                        admin.getConfigurationProperties(),
                        muster.topics().create(),
                        muster.topics().replication(),
                        QUESTION),
                topics(muster));
    }

    @Bean
    BrokerWatch brokerWatch(Broker broker) {
        return new BrokerWatch(broker, QUESTION);
    }

    @Bean
    Rounds brokerRounds(BrokerWatch watch, Broker broker, MusterProperties muster) {
        return new Rounds("broker-watch", muster.publishing().watch(), watch::look, broker::close);
    }

    @Bean
    RegistryWatch registryWatch(MusterProperties muster) {
        return new RegistryWatch(muster.registry().serdeSettings(), Topics.INPUTS);
    }

    @Bean
    Rounds registryRounds(RegistryWatch watch, MusterProperties muster) {
        return new Rounds("registry-watch", muster.publishing().watch(), watch::look, () -> {});
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    ProducerOnDemand producer(ProducerFactory<?, ?> factory, MeterRegistry meters) {
        return new ProducerOnDemand(() -> made(factory.getConfigurationProperties(), meters), LAST_WORDS);
    }

    @Bean
    Publisher publisher(ProducerOnDemand producer, BrokerWatch watch, MusterProperties muster, Clock clock) {
        return new Publisher(
                producer::get,
                EventSerdes.serializer(muster.registry().serdeSettings()),
                watch::obstacle,
                new Publisher.Limits(
                        muster.publishing().window(), muster.publishing().patience()),
                clock);
    }

    private static Producer<byte[], byte[]> made(Map<String, Object> configs, MeterRegistry meters) {
        var made = new KafkaProducer<>(configs, new ByteArraySerializer(), new ByteArraySerializer());
        new KafkaClientMetrics(made).bindTo(meters);
        return made;
    }

    private static List<Topic> topics(MusterProperties muster) {
        return Topics.INPUTS.stream().map(topic -> sized(topic, muster)).toList();
    }

    private static Topic sized(Topic topic, MusterProperties muster) {
        return topic.equals(Topics.MIGRANT_ENCOUNTERS)
                ? new Topic(topic.name(), muster.topics().encounterPartitions(), topic.settings(), topic.kinds())
                : topic;
    }
}
