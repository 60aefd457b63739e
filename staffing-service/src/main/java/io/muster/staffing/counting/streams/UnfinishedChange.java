package io.muster.staffing.counting.streams;

import org.apache.kafka.common.KafkaException;

/**
 * A change that broke while it was made. It is no record's fault that a letter could hold: the thread fails, its transaction is
 * aborted, and the task reads its state again as it was before.
 */
final class UnfinishedChange extends KafkaException {

    UnfinishedChange(RuntimeException cause) {
        super("a change broke while it was made, the task begins again from its stores", cause);
    }
}
