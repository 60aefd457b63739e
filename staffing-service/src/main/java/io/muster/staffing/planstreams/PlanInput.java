package io.muster.staffing.planstreams;

import io.muster.staffing.counting.domain.RunningTotal;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What reaches the planning task. */
sealed interface PlanInput {

    /** What one partition counted at a place on a day. */
    record Counted(RunningTotal total) implements PlanInput {}

    /** An event of one of the input topics; a tombstone has none. */
    record Event(@Nullable SpecificRecord event) implements PlanInput {}
}
