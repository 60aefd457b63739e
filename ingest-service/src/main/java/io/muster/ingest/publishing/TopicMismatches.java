package io.muster.ingest.publishing;

import io.muster.schemas.topics.Topic;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.jspecify.annotations.Nullable;

/** What differs between a topic as it is and as it is wanted. */
final class TopicMismatches {

    private TopicMismatches() {}

    static void of(Topic wanted, TopicDescription seen, @Nullable Config config, List<String> mismatches) {
        var partitions = seen.partitions().size();
        if (partitions != wanted.partitions()) {
            mismatches.add("topic " + wanted.name() + " has " + partitions + " partition(s), wanted are "
                    + wanted.partitions() + "; the number is decided once, so make a new topic and replay");
        }
        if (config != null) {
            mismatches.addAll(wanted.differing(config.entries().stream()
                    .filter(entry -> entry.value() != null)
                    .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value))));
        }
    }
}
