package io.muster.staffing.topology;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/**
 * The record on {@code <topic>-dlt} for one that can't be read or processed: the original bytes and headers, and headers that
 * say where it stood and why it is here, under the names that Kafka Streams itself uses.
 */
final class DeadLetter {

    static final String EXCEPTION = "__streams.errors.exception";
    static final String MESSAGE = "__streams.errors.message";
    static final String TOPIC = "__streams.errors.topic";
    static final String PARTITION = "__streams.errors.partition";
    static final String OFFSET = "__streams.errors.offset";

    private DeadLetter() {}

    static ProducerRecord<byte[], byte[]> of(ErrorHandlerContext from, byte[] key, byte[] value, Exception why) {
        var headers = headers(from, why);
        return new ProducerRecord<>(from.topic() + "-dlt", from.partition(), null, key, value, headers);
    }

    private static Headers headers(ErrorHandlerContext from, Exception why) {
        var headers = new RecordHeaders(from.headers().toArray());
        add(headers, EXCEPTION, why.getClass().getName());
        add(headers, MESSAGE, message(why));
        add(headers, TOPIC, from.topic());
        add(headers, PARTITION, Integer.toString(from.partition()));
        add(headers, OFFSET, Long.toString(from.offset()));
        return headers;
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
