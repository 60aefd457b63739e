package io.muster.staffing.topology;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * When a record was appended, as its topic says. On a topic whose times are its producers' a client may write none; brokers take that,
 * and it would end the thread at every start. Such a record counts as one of 1970, so that whatever it tells lies ahead and is refused.
 */
public final class AppendTimes implements TimestampExtractor {

    @Override
    public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
        return Math.max(0, record.timestamp());
    }
}
