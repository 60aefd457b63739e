package io.muster.local.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerTest {

    @TempDir
    static Path folder;

    static TestBroker broker;

    @BeforeAll
    static void startOnce() {
        broker = Backend.chosen().broker(folder).start();
    }

    @AfterAll
    static void end() {
        broker.close();
    }

    @Test
    void keepsWhatATransactionWroteWhenKilledAndStartedAgainAtTheSamePort() throws Exception {
        declare("kept");
        produce("kept", "before the crash");

        broker.kill();
        broker.start();
        produce("kept", "after the crash");

        assertThat(committed("kept")).containsExactly("before the crash", "after the crash");
    }

    @Test
    void refusesATopicThatNobodyDeclared() {
        assertThatThrownBy(() -> describe("never-declared"))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
    }

    private static void declare(String topic) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
    }

    private static void describe(String topic) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.describeTopics(List.of(topic)).allTopicNames().get();
        }
    }

    private static void produce(String topic, String value) throws Exception {
        try (var producer = new KafkaProducer<String, String>(Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "transactional.id",
                "broker-test",
                "key.serializer",
                StringSerializer.class,
                "value.serializer",
                StringSerializer.class))) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic, value)).get();
            producer.commitTransaction();
        }
    }

    private static List<String> committed(String topic) {
        try (var consumer = new KafkaConsumer<String, String>(Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "isolation.level",
                "read_committed",
                "auto.offset.reset",
                "earliest",
                "key.deserializer",
                StringDeserializer.class,
                "value.deserializer",
                StringDeserializer.class))) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            var values = new ArrayList<String>();
            var end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(found -> values.add(found.value()));
            }
            return values;
        }
    }
}
