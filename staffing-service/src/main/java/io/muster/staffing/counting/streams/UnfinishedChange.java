package io.muster.staffing.counting.streams;

import org.apache.kafka.common.KafkaException;

/**
 * A change that broke while it was made. It is no record's fault that a letter could hold: the thread fails, its transaction is
 * aborted, and the task reads its state again as it was before.
 */
public final class UnfinishedChange extends KafkaException {

    private UnfinishedChange(RuntimeException cause) {
        super("a change broke while it was made, the task begins again from its stores", cause);
    }

    /**
     * Makes a change that was computed whole before. What fails here may leave half of it on the heap and in the stores, so it
     * must end the transaction and the task, and never end in a dead letter or be said and passed over.
     *
     * @throws UnfinishedChange where it breaks for any other reason than an outage, which ends the task anyway
     */
    public static void make(Runnable change) {
        try {
            change.run();
        } catch (KafkaException outage) {
            throw outage;
        } catch (RuntimeException broken) {
            throw new UnfinishedChange(broken);
        }
    }
}
