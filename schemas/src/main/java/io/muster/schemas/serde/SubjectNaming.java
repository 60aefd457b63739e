package io.muster.schemas.serde;

import org.apache.avro.Schema;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** How the registry's subject of a schema is named; set by the names of Confluent's strategies. */
enum SubjectNaming {
    /** {@code <topic>-value} or {@code <topic>-key}: one kind a topic. */
    TOPIC_NAME,
    /** {@code <full name>}: one subject for the kind on all topics. */
    RECORD_NAME,
    /** {@code <topic>-<full name>}: each kind on a topic evolves by itself. */
    TOPIC_RECORD_NAME;

    private static final String PACKAGE = "io.confluent.kafka.serializers.subject.";

    static SubjectNaming of(String key, @Nullable Object configured) {
        if (configured == null) {
            return TOPIC_RECORD_NAME;
        }
        var name = configured instanceof Class<?> type
                ? type.getName()
                : configured.toString().strip();
        return switch (name.startsWith(PACKAGE) ? name.substring(PACKAGE.length()) : name) {
            case "TopicNameStrategy" -> TOPIC_NAME;
            case "RecordNameStrategy" -> RECORD_NAME;
            case "TopicRecordNameStrategy" -> TOPIC_RECORD_NAME;
            default ->
                throw new ConfigException(
                        key,
                        name,
                        "known are " + PACKAGE + "TopicNameStrategy, RecordNameStrategy and TopicRecordNameStrategy");
        };
    }

    String subject(String topic, boolean isKey, Schema schema) {
        return switch (this) {
            case TOPIC_NAME -> topic + (isKey ? "-key" : "-value");
            case RECORD_NAME -> schema.getFullName();
            case TOPIC_RECORD_NAME -> topic + "-" + schema.getFullName();
        };
    }
}
