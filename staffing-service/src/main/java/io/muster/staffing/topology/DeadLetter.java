package io.muster.staffing.topology;

import io.muster.schemas.rules.Excerpt;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;

/**
 * The record on {@code <topic>-dlt} for one that can't be read or processed: the original bytes and headers, and headers that
 * say where it stood and why it is here, under the names that Kafka Streams itself uses. Of a record that would be too large with
 * them only the headers are sent: the record itself stays on its topic for ever.
 */
public final class DeadLetter {

    public static final String EXCEPTION = "__streams.errors.exception";
    public static final String MESSAGE = "__streams.errors.message";
    public static final String TOPIC = "__streams.errors.topic";
    public static final String PARTITION = "__streams.errors.partition";
    public static final String OFFSET = "__streams.errors.offset";

    /** Set where the record was too large to be sent on: how many bytes its value has, on its own topic. */
    public static final String OMITTED = "muster.omitted-bytes";

    /** Bytes of a letter that brokers take with the headers that are added, whose own limit is 1 MiB. */
    static final long LARGEST = 1_000_000;

    private static final int LONGEST_MESSAGE = 4_000;

    private DeadLetter() {}

    static ProducerRecord<byte[], byte[]> of(
            ErrorHandlerContext from, byte @Nullable [] key, byte @Nullable [] value, Exception why) {
        var topic = from.topic() + "-dlt";
        var headers = headers(new RecordHeaders(from.headers().toArray()), from, why);
        if (length(key) + length(value) + length(headers) <= LARGEST) {
            return new ProducerRecord<>(topic, from.partition(), null, key, value, headers);
        }
        // a broker would refuse it, and the record would end the thread again and again
        var few = headers(new RecordHeaders(), from, why);
        add(few, OMITTED, Long.toString(length(value)));
        return new ProducerRecord<>(topic, from.partition(), null, null, null, few);
    }

    private static Headers headers(Headers headers, ErrorHandlerContext from, Exception why) {
        add(headers, EXCEPTION, why.getClass().getName());
        add(headers, MESSAGE, Excerpt.of(message(why), LONGEST_MESSAGE));
        add(headers, TOPIC, from.topic());
        add(headers, PARTITION, Integer.toString(from.partition()));
        add(headers, OFFSET, Long.toString(from.offset()));
        return headers;
    }

    private static long length(Headers headers) {
        long bytes = 0;
        for (var header : headers) {
            bytes += header.key().length() + length(header.value());
        }
        return bytes;
    }

    private static long length(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** What went wrong, with what lies behind it. */
    static String message(Throwable why) {
        var message = String.valueOf(why.getMessage());
        var cause = why.getCause();
        return cause == null || message.contains(String.valueOf(cause.getMessage()))
                ? message
                : message + ": " + message(cause);
    }
}
