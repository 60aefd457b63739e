package io.muster.staffing.topology;

import java.util.Map;

/** Settings of the events' serde, by Confluent's keys. */
public record EventSerdeSettings(Map<String, String> values) {

    public EventSerdeSettings {
        values = Map.copyOf(values);
    }
}
