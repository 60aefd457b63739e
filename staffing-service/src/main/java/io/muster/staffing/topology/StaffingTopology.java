package io.muster.staffing.topology;

import io.muster.staffing.counting.streams.CountingTopology;
import io.muster.staffing.planstreams.PlanTopology;
import org.apache.kafka.streams.StreamsBuilder;

/** {@code encounters --> count --> plan <-- published, requests, personnel, policies; plan --> outputs}. */
public final class StaffingTopology {

    private final CountingTopology counting;
    private final PlanTopology planning;

    public StaffingTopology(CountingTopology counting, PlanTopology planning) {
        this.counting = counting;
        this.planning = planning;
    }

    /** Adds all of it. */
    public void addTo(StreamsBuilder builder) {
        planning.addTo(builder, counting.addTo(builder));
    }
}
