package io.muster.staffing.answers.readmodel;

import io.muster.events.PlanClock;
import io.muster.events.RequestState;
import io.muster.staffing.planstreams.rows.PlanClocks;
import io.muster.staffing.requests.streams.RequestEventMapper;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Tables of somebody who has caught up, and reads what is told and what the plan writes as it comes. */
public final class TablesAsRead {

    private final LatestTables tables = new LatestTables();
    private final Revisions revisions = new Revisions(tables, Duration.ofSeconds(10));
    private final Map<String, Long> numbers = new HashMap<>();

    public TablesAsRead() {
        revisions.hold(0);
    }

    /** An event of a request comes, which stands at that offset. */
    public void told(long offset, SpecificRecord event) {
        revisions.apply(offset, RequestEventMapper.of(event).orElseThrow());
    }

    /** The plan writes a record. */
    public void written(String topic, String key, @Nullable SpecificRecord value) {
        long number = numbers.merge(topic, 1L, Long::sum);
        if (value instanceof RequestState state) {
            revisions.names(state);
        }
        if (!tables.takeAlone(topic, key, value)) {
            revisions.apply(topic, number, now -> now.with(topic, key, value));
        }
        revisions.pass(topic, number);
        if (value instanceof PlanClock clock) {
            revisions.end(clock, 0);
        } else if (value == null && key.equals(PlanClocks.CLOCK)) {
            revisions.noPlan();
        }
        revisions.look(0);
    }

    /** The briefs that are held. */
    public StoredBriefs briefs() {
        return tables.briefs();
    }

    /** They, to be asked. */
    public Reading reading() {
        return Readings.of(tables);
    }

    /** What is shown now. */
    public Tables now() {
        return tables.now();
    }
}
