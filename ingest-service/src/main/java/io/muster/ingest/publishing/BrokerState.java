package io.muster.ingest.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the broker and our topics on it were at the last look.
 *
 * @param address the addresses that were tried
 * @param unreachable why the broker doesn't serve us, as a sentence; null where it does
 * @param missing topics that aren't there, each with the reason
 * @param mismatches what differs from what is wanted; said, not mended
 */
public record BrokerState(String address, @Nullable String unreachable, List<String> missing, List<String> mismatches) {

    public BrokerState {
        missing = List.copyOf(missing);
        mismatches = List.copyOf(mismatches);
    }

    static BrokerState away(String address, String reason) {
        return new BrokerState(address, reason, List.of(), List.of());
    }

    /** What keeps records from being sent, if anything does. */
    public Optional<String> obstacle() {
        var reasons = new ArrayList<String>();
        if (unreachable != null) {
            reasons.add(unreachable);
        }
        reasons.addAll(missing);
        return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", reasons));
    }
}
