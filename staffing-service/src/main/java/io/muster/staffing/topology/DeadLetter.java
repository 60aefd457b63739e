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
final class DeadLetter {

    static final String EXCEPTION = "__streams.errors.exception";
    static final String MESSAGE = "__streams.errors.message";
    static final String TOPIC = "__streams.errors.topic";
    static final String PARTITION = "__streams.errors.partition";
    static final String OFFSET = "__streams.errors.offset";

    /** Set where key, value and headers were too large to be sent on: how many bytes they have, on their own topic. */
    static final String OMITTED = "muster.omitted-bytes";

    /** Bytes of a letter that brokers take with the headers that are added, whose own limit is 1 MiB. */
    static final long LARGEST = 1_000_000;

    private static final int LONGEST_MESSAGE = 4_000;

    private DeadLetter() {}

    static ProducerRecord<byte[], byte[]> of(
            ErrorHandlerContext from, byte @Nullable [] key, byte @Nullable [] value, Exception why) {
        var headers = headers(from, why);
        long bytes = length(key) + length(value);
        for (var header : headers) {
            bytes += header.key().length() + length(header.value());
        }
        if (bytes <= LARGEST) {
            return new ProducerRecord<>(from.topic() + "-dlt", from.partition(), null, key, value, headers);
        }
        // a broker would refuse it, and the same record would end the thread again and again; it stays where it came
        // from
        var few = headers(from.topic(), from.partition(), from.offset(), why, new RecordHeaders());
        add(few, OMITTED, Long.toString(bytes));
        return new ProducerRecord<>(from.topic() + "-dlt", from.partition(), null, null, null, few);
    }

    private static Headers headers(ErrorHandlerContext from, Exception why) {
        return headers(
                from.topic(),
                from.partition(),
                from.offset(),
                why,
                new RecordHeaders(from.headers().toArray()));
    }

    private static Headers headers(String topic, int partition, long offset, Exception why, Headers headers) {
        add(headers, EXCEPTION, why.getClass().getName());
        add(headers, MESSAGE, Excerpt.of(message(why), LONGEST_MESSAGE));
        add(headers, TOPIC, topic);
        add(headers, PARTITION, Integer.toString(partition));
        add(headers, OFFSET, Long.toString(offset));
        return headers;
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
