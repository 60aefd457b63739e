package io.muster.staffing.planstreams.effects;

import io.muster.events.InputRejected;
import io.muster.schemas.rules.Excerpt;
import io.muster.schemas.topics.Topics;
import io.muster.staffing.counting.domain.RunningTotal;
import io.muster.staffing.planstreams.facts.RecordKey;
import io.muster.staffing.planstreams.rows.PlanOutput;
import io.muster.staffing.planstreams.state.PlanBoard;
import io.muster.staffing.requests.streams.EventText;
import io.muster.staffing.requests.streams.RequestStates;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;

/** Tells what is not taken, with the reason. */
final class Refusing {

    /** The kind of a refusal of all that was counted at a place on a day. */
    private static final String ENCOUNTERS_OF_A_DAY = "EncountersOfADay";

    private final PlanBoard board;
    private final Supplier<Instant> clock;

    Refusing(PlanBoard board, Supplier<Instant> clock) {
        this.board = board;
        this.clock = clock;
    }

    /** When something is refused, for display only. */
    Instant now() {
        return clock.get();
    }

    /** What is not taken is told, and nothing follows from it. */
    Effect refused(String topic, SpecificRecord event, String reason) {
        return Effect.telling(List.of(rejected(topic, event, reason)));
    }

    PlanOutput rejected(String topic, SpecificRecord event, String reason) {
        var key = Excerpt.of(RecordKey.of(event));
        return PlanOutput.of(
                key,
                topic.equals(Topics.ASSISTANCE_REQUESTS.name())
                        ? RequestStates.rejected(event, board.requests().stage(RecordKey.of(event)), reason, now())
                        : new InputRejected(
                                topic, event.getSchema().getName(), key, reason, EventText.of(event), now()));
    }

    /** Persons who were counted, each encounter by itself, and who can't be taken into the plan together. */
    PlanOutput rejected(RunningTotal total, String reason) {
        var key = total.place() + '|' + total.day();
        long persons =
                total.persons().values().stream().mapToLong(Long::longValue).sum();
        return PlanOutput.of(
                key,
                new InputRejected(
                        Topics.MIGRANT_ENCOUNTERS.name(),
                        ENCOUNTERS_OF_A_DAY,
                        key,
                        reason,
                        "{\"place\": \"%s\", \"day\": \"%s\", \"persons\": %d}"
                                .formatted(total.place(), total.day(), persons),
                        now()));
    }

    /** A tombstone of a place that nobody knows takes nothing back. */
    Effect unknownPlace(String topic, String place) {
        var refused = Tombstones.refused(topic, place, board.places(), now());
        return Effect.telling(List.of(PlanOutput.of(refused.getKey(), refused)));
    }
}
