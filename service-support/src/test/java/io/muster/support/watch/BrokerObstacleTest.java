package io.muster.support.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;

class BrokerObstacleTest {

    private static String sentence(Exception failed) {
        return BrokerObstacle.sentence("kafka:9092", failed, Duration.ofSeconds(3));
    }

    @Test
    void saysOfABrokerThatIsSilentWhereItWasLookedFor() {
        var expected = "the broker at kafka:9092 can't be reached: no answer within 3 s; check that it runs and that "
                + "spring.kafka.bootstrap-servers names it";

        assertThat(sentence(new TimeoutException())).isEqualTo(expected);
        assertThat(sentence(new ExecutionException(new org.apache.kafka.common.errors.TimeoutException("late"))))
                .isEqualTo(expected);
    }

    @Test
    void namesTheReasonWhyAClientCouldNotBeMade() {
        var unresolved = new ConfigException("No resolvable bootstrap urls given in bootstrap.servers");

        assertThat(sentence(new KafkaException("Failed to create new KafkaAdminClient", unresolved)))
                .startsWith("the broker at kafka:9092 can't be reached: No resolvable bootstrap urls")
                .doesNotContain("KafkaAdminClient");
    }

    @Test
    void doesNotBlameTheAddressWhereThePasswordIsWrong() {
        assertThat(sentence(new ExecutionException(new SaslAuthenticationException("invalid credentials"))))
                .isEqualTo("the broker at kafka:9092 does not let us in: invalid credentials; "
                        + "check user, password and trust store under spring.kafka");
    }

    @Test
    void doesNotBlameTheAddressWhereARightIsMissing() {
        assertThat(sentence(new ExecutionException(new TopicAuthorizationException("Topic authorization failed."))))
                .isEqualTo("the broker at kafka:9092 forbids what we need: Topic authorization failed.; "
                        + "allow our user what docs/kafka.md lists for a broker with access control");
    }

    @Test
    void namesTheKindOfAFailureWithoutWords() {
        assertThat(sentence(new KafkaException())).contains("KafkaException;");
    }
}
