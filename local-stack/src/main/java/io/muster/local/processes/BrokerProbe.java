package io.muster.local.processes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Ready means that a transaction was committed: an open port only says that the process runs, and after a crash the
 * node takes connections seconds before it may lead a partition again.
 */
final class BrokerProbe {

    private static final String TOPIC = "local-stack-readiness";
    private static final int PATIENCE_MILLIS = 3_000;

    private BrokerProbe() {}

    static Optional<String> missing(int port) throws ExecutionException, InterruptedException {
        // Clients retry and warn on a closed port, so they are not made before it opens.
        if (!Ports.answers(port)) {
            return Optional.of("port " + port + " is not open yet");
        }
        var servers = Ports.LOOPBACK + ":" + port;
        declareTopic(servers);
        try (var producer = new KafkaProducer<byte[], byte[]>(settings(servers))) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(TOPIC, new byte[0])).get();
            producer.commitTransaction();
        }
        return Optional.empty();
    }

    private static void declareTopic(String servers) throws ExecutionException, InterruptedException {
        var topic = new NewTopic(TOPIC, 1, (short) 1).configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "3600000"));
        try (var admin = Admin.create(Map.of(
                "bootstrap.servers", servers,
                "request.timeout.ms", PATIENCE_MILLIS,
                "default.api.timeout.ms", PATIENCE_MILLIS))) {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw failed;
            }
        }
    }

    private static Map<String, Object> settings(String servers) {
        return Map.of(
                "bootstrap.servers", servers,
                "transactional.id", TOPIC,
                "max.block.ms", PATIENCE_MILLIS,
                "request.timeout.ms", PATIENCE_MILLIS,
                "delivery.timeout.ms", PATIENCE_MILLIS,
                "linger.ms", 0,
                "key.serializer", ByteArraySerializer.class,
                "value.serializer", ByteArraySerializer.class);
    }
}
