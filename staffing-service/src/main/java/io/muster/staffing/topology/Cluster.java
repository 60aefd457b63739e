package io.muster.staffing.topology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * How every client reaches the Kafka cluster: its addresses, and what TLS and SASL need, by Kafka's own keys. Each client adds
 * what only it has.
 */
public record Cluster(Map<String, Object> settings) {

    private static final List<String> SHARED = List.of("security.", "ssl.", "sasl.", "client.dns.lookup");

    public Cluster {
        settings = settings.entrySet().stream()
                .filter(setting -> isShared(setting.getKey()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** These settings and more, which win. */
    public Map<String, Object> with(Map<String, ?> more) {
        var all = new HashMap<>(settings);
        all.putAll(more);
        return all;
    }

    private static boolean isShared(String key) {
        return key.equals(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG)
                || SHARED.stream().anyMatch(key::startsWith);
    }
}
