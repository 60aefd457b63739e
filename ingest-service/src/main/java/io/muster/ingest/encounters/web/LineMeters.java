package io.muster.ingest.encounters.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts lines of batches for operators: a place that suddenly sends much that is refused stands out. */
final class LineMeters {

    private final Counter accepted;
    private final Counter refused;

    LineMeters(MeterRegistry registry) {
        this.accepted = counter(registry, "accepted");
        this.refused = counter(registry, "refused");
    }

    void add(UploadTally tally) {
        accepted.increment((double) tally.accepted());
        refused.increment((double) tally.refused());
    }

    private static Counter counter(MeterRegistry registry, String outcome) {
        return Counter.builder("muster.encounters.lines")
                .description("lines of batches, by what became of them at the door")
                .tag("outcome", outcome)
                .register(registry);
    }
}
