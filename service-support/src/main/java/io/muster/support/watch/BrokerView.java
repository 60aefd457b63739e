package io.muster.support.watch;

import java.util.Optional;

/** Who has looked at the broker. */
public interface BrokerView {

    /** How it was at the last look; empty before the first. */
    Optional<BrokerState> state();
}
