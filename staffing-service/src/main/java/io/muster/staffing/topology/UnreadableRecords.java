package io.muster.staffing.topology;

import io.muster.schemas.serde.failure.RegistryUnavailable;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;

/** Bytes that can't be read go to the dead letters; a registry that is away is nobody's record's fault. */
public final class UnreadableRecords implements DeserializationExceptionHandler {

    private @Nullable DeadLetterBox deadLetters;

    @Override
    public void configure(Map<String, ?> configs) {
        deadLetters = DeadLetterBox.of(configs);
    }

    @Override
    public Response handleError(ErrorHandlerContext from, ConsumerRecord<byte[], byte[]> record, Exception why) {
        if (why instanceof RegistryUnavailable) {
            return Response.fail();
        }
        var deadLetter = DeadLetter.of(from, record.key(), record.value(), why);
        if (deadLetters != null) {
            deadLetters.unreadable(deadLetter, why, from.offset());
        }
        return Response.resume(List.of(deadLetter));
    }
}
