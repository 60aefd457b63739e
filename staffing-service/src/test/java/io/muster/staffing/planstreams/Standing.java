package io.muster.staffing.planstreams;

import io.muster.events.AlertState;
import io.muster.events.PlanClock;
import io.muster.events.PublicationState;
import io.muster.events.StaffingAlert;
import io.muster.schemas.topics.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** What stands on the topics of the plan: the latest record of each key, without revisions and times of recording. */
final class Standing {

    private static final Set<String> KEPT = Set.of(
            Topics.DAILY_DEMAND.name(),
            Topics.STAFFING_NEEDS.name(),
            Topics.CUSTODY_STATES.name(),
            Topics.REQUEST_STATES.name(),
            Topics.PLAN_INPUTS.name());
    private static final Map<String, Object> STAMPS = Map.of(
            "revision", 0L,
            "asOf", LocalDate.EPOCH,
            "recordedAt", Instant.EPOCH,
            "receivedAt", Instant.EPOCH,
            "lastArrivedAt", Instant.EPOCH,
            "takenBack", List.of());

    private final TreeMap<String, SpecificRecord> records = new TreeMap<>();
    private final Set<String> open = new TreeSet<>();
    private int changes;

    void take(PlanOutput output) {
        changes++;
        if (KEPT.contains(output.topic())) {
            put(output.topic() + ' ' + output.key(), output);
        } else if (output.event() instanceof StaffingAlert alert) {
            // an alert tells the day and the figures of its raising: what is compared is which are open
            var subject = alert.getAlertId().substring(0, alert.getAlertId().lastIndexOf('|'));
            if (alert.getState() == AlertState.OPENED) {
                open.add(subject);
            } else {
                open.remove(subject);
            }
        }
    }

    private void put(String key, PlanOutput output) {
        if (output.event() == null) {
            records.remove(key);
        } else {
            records.put(key, output.event());
        }
    }

    Standing copy() {
        var copy = new Standing();
        copy.records.putAll(records);
        copy.open.addAll(open);
        copy.changes = changes;
        return copy;
    }

    /** How many records were written so far. */
    int changes() {
        return changes;
    }

    /** The same, ready to be compared. */
    Standing sealed() {
        // what became of a publication, and what was taken back, is told of the history and not of what stands
        records.values().removeIf(record -> record instanceof PublicationState);
        records.values().forEach(Standing::unstamp);
        return this;
    }

    /** The same without the facts as they were told, which name their ids. */
    Standing withoutFacts() {
        records.values().removeIf(Fact::isStatedBy);
        return this;
    }

    private static void unstamp(SpecificRecord record) {
        for (Schema.Field field : record.getSchema().getFields()) {
            var stamp = STAMPS.get(field.name());
            if (stamp != null) {
                record.put(field.pos(), stamp);
            }
        }
        if (record instanceof PlanClock clock) {
            clock.getPlaces().forEach(Standing::unstamp);
        }
    }

    /** What differs, a line for each key; nothing where all is equal. */
    List<String> differences(Standing expected) {
        Set<String> keys = new TreeSet<>(records.keySet());
        keys.addAll(expected.records.keySet());
        List<String> differences = new ArrayList<>();
        if (!open.equals(expected.open)) {
            differences.add("alerts open: " + open + ", expected " + expected.open);
        }
        for (var key : keys) {
            var here = records.get(key);
            var there = expected.records.get(key);
            if (here == null || there == null) {
                differences.add(
                        key + ": " + (here == null ? "missing, expected " + there : "stands, expected none: " + here));
            } else if (!here.equals(there)) {
                differences.add(key + fields(here, there));
            }
        }
        return differences;
    }

    private static String fields(SpecificRecord here, SpecificRecord there) {
        if (here.getClass() != there.getClass()) {
            return ": " + here + ", expected " + there;
        }
        var text = new StringBuilder();
        for (var field : here.getSchema().getFields()) {
            var one = String.valueOf(here.get(field.pos()));
            var other = String.valueOf(there.get(field.pos()));
            if (!one.equals(other)) {
                text.append("\n    ").append(field.name()).append(": ").append(one);
                text.append("\n    expected: ").append(other);
            }
        }
        return text.toString();
    }

    boolean isEmpty() {
        return records.isEmpty();
    }
}
