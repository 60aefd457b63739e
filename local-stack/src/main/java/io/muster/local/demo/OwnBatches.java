package io.muster.local.demo;

import io.muster.local.replay.DayBatch;
import io.muster.local.replay.ServiceClient;
import java.util.List;
import java.util.Optional;

/** What the staffing service says of the demo's own batches: they are told from all others by their source. */
final class OwnBatches {

    /** The source under which the demo sends. */
    static final String SOURCE = "cbp-replay";

    private OwnBatches() {}

    /** Persons of a day's batch that are counted; empty where nothing of it is yet. */
    static Optional<Long> persons(ServiceClient staffing, DayBatch batch) {
        return staffing.find("/api/v1/batches/" + SOURCE + '/' + batch.key())
                .map(outcome -> outcome.get("persons").asLong());
    }

    /** Persons of all of them that are counted. */
    static long persons(ServiceClient staffing, List<DayBatch> batches) {
        return batches.stream()
                .mapToLong(batch -> persons(staffing, batch).orElse(0L))
                .sum();
    }
}
