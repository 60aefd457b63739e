package io.muster.ingest.testing;

import io.muster.ingest.publishing.Broker;
import io.muster.ingest.publishing.ProducerOnDemand;
import io.muster.schemas.serde.EventSerdes;
import io.muster.schemas.topics.Topic;
import io.muster.support.watch.BrokerObstacle;
import io.muster.support.watch.BrokerState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A broker that acknowledges at once, can go away, and tells what it was sent. */
@TestConfiguration(proxyBeanMethods = false)
public class BrokerInMemory {

    @Bean
    Topics topics() {
        return new Topics();
    }

    @Bean
    ProducerOnDemand producer(Topics topics) {
        return new ProducerOnDemand(() -> topics, Duration.ZERO);
    }

    /** What lies on the topics, and whether they are reached. */
    public static final class Topics extends MockProducer<byte[], byte[]> implements Broker {

        private final Deserializer<SpecificRecord> events =
                EventSerdes.deserializer(EventSerdes.settings("mock://ingest"));
        private volatile @Nullable String away;
        private volatile List<String> mismatches = List.of();
        private volatile long takesStill = Long.MAX_VALUE;

        Topics() {
            super(true, null, new ByteArraySerializer(), new ByteArraySerializer());
        }

        /** A record as it was sent. */
        public record Sent(String key, SpecificRecord event) {}

        /** What was sent to a topic under keys that begin so, in order. */
        public List<Sent> sent(Topic topic, String keyPrefix) {
            return history().stream()
                    .filter(record -> record.topic().equals(topic.name()))
                    .map(this::read)
                    .filter(sent -> sent.key().startsWith(keyPrefix))
                    .toList();
        }

        /** A record, read from its bytes. */
        public Sent read(ProducerRecord<byte[], byte[]> record) {
            return new Sent(
                    new String(record.key(), StandardCharsets.UTF_8),
                    events.deserialize(record.topic(), record.value()));
        }

        /** Takes so many records more and no other: the broker goes away in the middle of a batch. */
        public void goAwayAfter(long records) {
            takesStill = records;
        }

        /** From now on it is known to be away. */
        public void beAway(String reason) {
            away = reason;
        }

        /** From now on a topic differs from what is wanted. */
        public void differ(String mismatch) {
            mismatches = List.of(mismatch);
        }

        /** It is there again, as it is wanted. */
        public void comeBack() {
            away = null;
            mismatches = List.of();
            takesStill = Long.MAX_VALUE;
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record, Callback callback) {
            if (takesStill-- > 0) {
                return super.send(record, callback);
            }
            var late = new TimeoutException("Expiring 1 record(s): 12000 ms has passed");
            callback.onCompletion(null, late);
            return CompletableFuture.failedFuture(late);
        }

        @Override
        public BrokerState look() {
            var reason = away;
            return reason == null
                    ? new BrokerState("in-memory", List.of(), mismatches)
                    : BrokerState.away(
                            "in-memory",
                            BrokerObstacle.sentence("in-memory", new KafkaException(reason), Duration.ofSeconds(3)));
        }

        @Override
        public void close() {
            // one for all contexts of a run
        }
    }
}
