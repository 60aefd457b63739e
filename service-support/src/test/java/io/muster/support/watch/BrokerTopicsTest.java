package io.muster.support.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BrokerTopicsTest {

    private static BrokerTopics at(Object servers) {
        return new BrokerTopics(Map.of("bootstrap.servers", servers), true, (short) -1, Duration.ofMillis(200));
    }

    @Test
    void writesTheAddressesAsAPersonDoes() {
        assertThat(at(List.of("one:9093", "two:9093")).address()).isEqualTo("one:9093,two:9093");
        assertThat(at("one:9093").address()).isEqualTo("one:9093");
    }

    @Test
    void saysInASentenceWhyABrokerIsAwayAndNeverThrows() {
        // port 1 is nobody's
        try (var topics = at("127.0.0.1:1")) {
            assertThat(topics.<String>look(client -> client.names().toString(), reason -> reason))
                    .startsWith("the broker at 127.0.0.1:1 can't be reached: ")
                    .contains("spring.kafka.bootstrap-servers");
        }
    }
}
