package io.muster.staffing.planstreams.rows;

import io.muster.events.CustodyState;
import io.muster.events.DailyDemand;
import io.muster.events.PlanFailure;
import io.muster.events.StaffingNeed;
import io.muster.schemas.topics.Topics;
import java.time.LocalDate;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * A row of the plan by its name: which table it is of, and its key there. The name is kept with a hash of the row's content for
 * as long as the row stands on its topic.
 */
record Row(Table table, String key) {

    /** The tables of the plan. */
    enum Table {
        DEMAND("d", Topics.DAILY_DEMAND.name()),
        CUSTODY("c", Topics.CUSTODY_STATES.name()),
        NEEDS("n", Topics.STAFFING_NEEDS.name()),
        FAILURES("f", Topics.PLAN_INPUTS.name());

        private final String prefix;
        private final String topic;

        Table(String prefix, String topic) {
            this.prefix = prefix;
            this.topic = topic;
        }
    }

    static Row of(SpecificRecord record) {
        return switch (record) {
            case DailyDemand demand -> new Row(Table.DEMAND, demand.getPlace() + '|' + demand.getDay());
            case CustodyState custody -> new Row(Table.CUSTODY, custody.getPlace() + '|' + custody.getDay());
            case StaffingNeed need ->
                new Row(Table.NEEDS, need.getPlace() + '|' + need.getTask() + '|' + need.getDay());
            case PlanFailure failure -> failure(failure.getPart(), failure.getPlace());
            default -> throw new IllegalArgumentException(record.getClass() + " is no row of the plan");
        };
    }

    /** The row that says that a part of the plan could not be computed. */
    static Row failure(String part, @Nullable String place) {
        return new Row(Table.FAILURES, "failure|" + part + '|' + (place == null ? "" : place));
    }

    /** The row of a name as it is kept. */
    static Row named(String name) {
        for (var table : Table.values()) {
            if (name.startsWith(table.prefix + '|')) {
                return new Row(table, name.substring(table.prefix.length() + 1));
            }
        }
        throw new IllegalArgumentException("'" + name + "' names no row of the plan");
    }

    String name() {
        return table.prefix + '|' + key;
    }

    /** Whether it is one of a place's day. */
    boolean isOfADay() {
        return table != Table.FAILURES;
    }

    /** Whether it says that a place could not be computed. */
    boolean isOfAPlace() {
        return table == Table.FAILURES && !parts().getLast().isEmpty();
    }

    String place() {
        return parts().getFirst();
    }

    LocalDate day() {
        return LocalDate.parse(parts().getLast());
    }

    /** Deletes it from its topic. */
    PlanOutput tombstone() {
        return new PlanOutput(table.topic, key, null);
    }

    private List<String> parts() {
        return List.of(key.split("\\|", -1));
    }
}
