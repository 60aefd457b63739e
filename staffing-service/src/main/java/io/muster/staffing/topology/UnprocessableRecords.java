package io.muster.staffing.topology;

import io.muster.schemas.topics.Topic;
import io.muster.schemas.topics.Topics;
import io.muster.staffing.counting.streams.MisplacedRecord;
import io.muster.staffing.planstreams.facts.MisplacedEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * A record that breaks its processing goes to the dead letters, where it is still one of an input topic. What fails for want of
 * broker, registry or disk fails the thread, which is replaced; so does what fails in a punctuation or over running totals: no
 * letter could hold that.
 */
public final class UnprocessableRecords implements ProcessingExceptionHandler {

    private static final Set<String> INPUTS =
            Topics.INPUTS.stream().map(Topic::name).collect(Collectors.toUnmodifiableSet());

    private @Nullable DeadLetterBox deadLetters;

    @Override
    public void configure(Map<String, ?> configs) {
        deadLetters = DeadLetterBox.of(configs);
    }

    @Override
    public Response handleError(ErrorHandlerContext from, Record<?, ?> record, Exception why) {
        // A record without a key is a record too; a punctuation has no topic, and a running total none of an input.
        boolean ofAnInput = from.topic() != null && INPUTS.contains(from.topic());
        if (!ofAnInput || isOutage(why)) {
            return Response.fail();
        }
        var deadLetter = DeadLetter.of(from, from.sourceRawKey(), from.sourceRawValue(), why);
        if (deadLetters != null) {
            log(deadLetters, from, why, deadLetter);
        }
        return Response.resume(List.of(deadLetter));
    }

    private static void log(
            DeadLetterBox deadLetters,
            ErrorHandlerContext from,
            Exception why,
            ProducerRecord<byte[], byte[]> deadLetter) {
        if (why instanceof MisplacedRecord || why instanceof MisplacedEvent) {
            deadLetters.misplaced(deadLetter, why, from.offset());
        } else {
            deadLetters.bug(deadLetter, why, from.offset());
        }
    }

    private static boolean isOutage(Throwable why) {
        return why instanceof KafkaException || (why.getCause() != null && isOutage(why.getCause()));
    }
}
