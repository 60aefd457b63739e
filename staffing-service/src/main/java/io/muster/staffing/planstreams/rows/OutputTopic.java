package io.muster.staffing.planstreams.rows;

import org.apache.kafka.streams.processor.RecordContext;
import org.apache.kafka.streams.processor.TopicNameExtractor;

/** Sends each output to its own topic; a record, so that the drawing of the topology is the same at every start. */
public record OutputTopic() implements TopicNameExtractor<String, PlanOutput> {

    @Override
    public String extract(String key, PlanOutput output, RecordContext context) {
        return output.topic();
    }
}
