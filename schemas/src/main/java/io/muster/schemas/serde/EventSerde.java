package io.muster.schemas.serde;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;

/** Both directions in one, for Kafka Streams; settings as of {@link EventSerializer}. */
public final class EventSerde extends Serdes.WrapperSerde<SpecificRecord> {

    /** To be configured before its first use. */
    public EventSerde() {
        super(new EventSerializer(), new EventDeserializer());
    }
}
