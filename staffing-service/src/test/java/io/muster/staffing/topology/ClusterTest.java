package io.muster.staffing.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClusterTest {

    private static final Cluster CLUSTER = new Cluster(Map.of(
            "bootstrap.servers", List.of("one:9093", "two:9093"),
            "security.protocol", "SASL_SSL",
            "sasl.mechanism", "SCRAM-SHA-512",
            "ssl.truststore.type", "PEM",
            "client.id", "admin",
            "default.api.timeout.ms", 3_000));

    @Test
    void keepsWhatEveryClientNeedsAndDropsWhatIsTheAdminsOwn() {
        assertThat(CLUSTER.settings())
                .containsOnlyKeys("bootstrap.servers", "security.protocol", "sasl.mechanism", "ssl.truststore.type");
    }

    @Test
    void letsAClientAddWhatOnlyItHas() {
        assertThat(CLUSTER.with(Map.of("client.id", "reader")))
                .containsEntry("client.id", "reader")
                .containsEntry("security.protocol", "SASL_SSL");
    }
}
