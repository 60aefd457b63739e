package io.muster.support.watch;

import java.util.List;
import java.util.Optional;

/**
 * How the broker and the topics on it were at the last look.
 *
 * @param address the addresses that were tried
 * @param obstacles why the broker doesn't serve us, or which topics are not there or not as they must be, a sentence each
 * @param mismatches what differs from what is wanted and hinders nothing; said, not mended
 */
public record BrokerState(String address, List<String> obstacles, List<String> mismatches) {

    public BrokerState {
        obstacles = List.copyOf(obstacles);
        mismatches = List.copyOf(mismatches);
    }

    /** What can't be reached, or does not let us in. */
    public static BrokerState away(String address, String reason) {
        return new BrokerState(address, List.of(reason), List.of());
    }

    /** What keeps records from being sent or read, if anything does. */
    public Optional<String> obstacle() {
        return obstacles.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", obstacles));
    }
}
