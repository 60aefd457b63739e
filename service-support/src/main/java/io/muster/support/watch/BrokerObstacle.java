package io.muster.support.watch;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;

/** Why a broker doesn't serve us, and what to check: a broker that is away, one that doesn't know us, one that forbids. */
public final class BrokerObstacle {

    private BrokerObstacle() {}

    /**
     * A sentence for people who look after the services.
     *
     * @param address where the broker was looked for, as {@code host:port}, several with commas
     * @param failed what Kafka's client threw
     * @param limit how long an answer was waited for
     */
    public static String sentence(String address, Exception failed, Duration limit) {
        var cause = cause(failed);
        var broker = "the broker at " + address;
        return switch (cause) {
            case AuthenticationException unknown ->
                broker + " does not let us in: " + message(unknown)
                        + "; check user, password and trust store under spring.kafka";
            case AuthorizationException forbidden ->
                broker + " forbids what we need: " + message(forbidden)
                        + "; allow our user what docs/kafka.md lists for a broker with access control";
            case TimeoutException late -> away(broker, silent(limit));
            case org.apache.kafka.common.errors.TimeoutException late -> away(broker, silent(limit));
            default -> away(broker, message(cause));
        };
    }

    private static String away(String broker, String why) {
        return broker + " can't be reached: " + why
                + "; check that it runs and that spring.kafka.bootstrap-servers names it";
    }

    private static String silent(Duration limit) {
        return "no answer within " + limit.toSeconds() + " s";
    }

    /** What a client that could not be made, or an answer that did not come, has as its reason. */
    private static Throwable cause(Exception failed) {
        boolean wraps = failed instanceof ExecutionException || failed.getClass() == KafkaException.class;
        return wraps && failed.getCause() != null ? failed.getCause() : failed;
    }

    /** In short, why one thing could not be done. */
    static String reason(Exception failed) {
        return message(cause(failed));
    }

    private static String message(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
