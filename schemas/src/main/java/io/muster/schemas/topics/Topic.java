package io.muster.schemas.topics;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/**
 * A topic that the services share.
 *
 * @param name its name, with the version of its key and partitioning
 * @param partitions how many partitions it has when it is made; for inputs to the plan always 1
 * @param settings settings of the topic beyond the broker's own
 * @param kinds records that may stand on it, each under a subject of its own
 */
public record Topic(
        String name, int partitions, Map<String, String> settings, List<Class<? extends SpecificRecord>> kinds) {

    private static final String FOR_EVER = "-1";

    static Topic kept(String name, int partitions, List<Class<? extends SpecificRecord>> kinds) {
        return new Topic(name, partitions, Map.of("cleanup.policy", "delete", "retention.ms", FOR_EVER), kinds);
    }

    /** Compacted hard: small segments that are rolled and cleaned within minutes, so that a start reads little. */
    static Topic compacted(String name, int partitions, List<Class<? extends SpecificRecord>> kinds) {
        return new Topic(
                name,
                partitions,
                Map.of(
                        "cleanup.policy", "compact",
                        "segment.bytes", Integer.toString(16 * 1024 * 1024),
                        "segment.ms", Long.toString(Duration.ofMinutes(10).toMillis()),
                        "min.cleanable.dirty.ratio", "0.1",
                        "max.compaction.lag.ms",
                                Long.toString(Duration.ofMinutes(10).toMillis())),
                kinds);
    }

    /** Where bytes of this topic go that can't be read or processed; as many partitions as the source. */
    public Topic deadLetters() {
        return new Topic(
                name + "-dlt", partitions, Map.of("cleanup.policy", "delete", "retention.ms", FOR_EVER), List.of());
    }
}
