package io.muster.schemas.topics;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

    /**
     * What others write and the plan follows from. The broker says when a record was appended: a producer's clock would decide which
     * days lie ahead, and whether a broker takes a record at all.
     */
    static Topic input(String name, int partitions, List<Class<? extends SpecificRecord>> kinds) {
        return new Topic(
                name,
                partitions,
                Map.of(
                        "cleanup.policy", "delete",
                        "retention.ms", FOR_EVER,
                        "message.timestamp.type", "LogAppendTime"),
                kinds);
    }

    static Topic retainedForEver(String name, int partitions, List<Class<? extends SpecificRecord>> kinds) {
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

    /** What differs in how many partitions a topic was found with, if anything does. */
    public Optional<String> differing(int actual) {
        return actual == partitions
                ? Optional.empty()
                : Optional.of("topic " + name + " has " + actual + " partition(s), wanted are " + partitions
                        + "; the number is decided once, so make a new topic and replay");
    }

    /**
     * What differs in the settings of a topic as it was found, a sentence for each setting.
     *
     * @param actual its settings by name; what is not among them is not judged
     */
    public List<String> differing(Map<String, String> actual) {
        return new TreeMap<>(settings)
                .entrySet().stream()
                        .filter(wanted -> actual.containsKey(wanted.getKey())
                                && !wanted.getValue().equals(actual.get(wanted.getKey())))
                        .map(wanted -> "topic " + name + " has " + wanted.getKey() + "=" + actual.get(wanted.getKey())
                                + ", wanted is " + wanted.getValue() + "; set it on the topic")
                        .toList();
    }

    /** Where bytes of this topic go that can't be read or processed; as many partitions as the source. */
    public Topic deadLetters() {
        return new Topic(
                name + "-dlt", partitions, Map.of("cleanup.policy", "delete", "retention.ms", FOR_EVER), List.of());
    }
}
