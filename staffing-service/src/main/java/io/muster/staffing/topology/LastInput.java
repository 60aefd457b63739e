package io.muster.staffing.topology;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The input event that was read last since the start of this process, of whatever topic. */
public final class LastInput {

    /** The setting by which the streams' consumer hands it to its watcher. */
    static final String SETTING = "muster.last.input";

    private volatile @Nullable Seen seen;

    /**
     * An event as it lies on its topic.
     *
     * @param appendedAt when the broker took it in
     */
    public record Seen(String topic, int partition, long offset, Instant appendedAt) {}

    /** What was read last, if anything was. */
    public Optional<Seen> seen() {
        return Optional.ofNullable(seen);
    }

    void read(Seen event) {
        seen = event;
    }
}
