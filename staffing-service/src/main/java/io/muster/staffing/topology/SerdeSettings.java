package io.muster.staffing.topology;

import java.util.Map;

/** Settings of the events' serde, by Confluent's keys. */
public record SerdeSettings(Map<String, String> values) {

    public SerdeSettings {
        values = Map.copyOf(values);
    }
}
