package io.muster.staffing.topology;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Told of every dead letter: counts it and logs it once, with its place on the topic and never with its content. */
public final class DeadLetterBox {

    /** The setting by which Kafka Streams hands it to the exception handlers. */
    static final String SETTING = "muster.letter.box";

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterBox.class);

    private final MeterRegistry meters;

    public DeadLetterBox(MeterRegistry meters) {
        this.meters = meters;
    }

    static DeadLetterBox of(Map<String, ?> configs) {
        if (configs.get(SETTING) instanceof DeadLetterBox box) {
            return box;
        }
        throw new IllegalArgumentException(SETTING + " must be a letter box, but is " + configs.get(SETTING));
    }

    void unreadable(ProducerRecord<byte[], byte[]> deadLetter, Exception why, long offset) {
        meters.counter("muster.dead.letters", "topic", deadLetter.topic(), "kind", "unreadable")
                .increment();
        LOG.warn("{} takes the record at offset {}: {}", deadLetter.topic(), offset, DeadLetter.message(why));
    }

    void misplaced(ProducerRecord<byte[], byte[]> deadLetter, Exception why, long offset) {
        meters.counter("muster.dead.letters", "topic", deadLetter.topic(), "kind", "misplaced")
                .increment();
        LOG.warn("{} takes the record at offset {}: {}", deadLetter.topic(), offset, DeadLetter.message(why));
    }

    void bug(ProducerRecord<byte[], byte[]> deadLetter, Exception why, long offset) {
        meters.counter("muster.dead.letters", "topic", deadLetter.topic(), "kind", "bug")
                .increment();
        LOG.error("{} takes the record at offset {}, which broke the service", deadLetter.topic(), offset, why);
    }
}
