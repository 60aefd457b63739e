package io.muster.staffing.counting.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.events.EncounterRecorded;
import io.muster.events.EncounterReversed;
import io.muster.schemas.profile.reading.Profiles;
import io.muster.staffing.counting.domain.CellKey;
import io.muster.staffing.counting.domain.DayTotals;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever breaks while an encounter is counted, afterwards all is as if it had not come: either nothing has changed, so that a
 * dead letter is the whole of it, or the thread fails, which aborts the transaction and reads the state again.
 */
class AllOrNothingTest {

    private static final Instant NOW = Instant.parse("2023-05-15T12:00:00Z");

    enum Odd {
        NEW(encounter(1, 5)),
        AGAIN(encounter(0, 3)),
        CONFLICT(encounter(0, 4)),
        REFUSED(encounter(2, 0)),
        REVERSAL(reversal(encounter(0, 3))),
        OTHER_REVERSAL(reversal(encounter(0, 9))),
        REVERSAL_OF_NOTHING(reversal(encounter(7, 1)));

        @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
        private final SpecificRecord event;

        Odd(SpecificRecord event) {
            this.event = event;
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesNoTraceOfAnEventThatBreaksAtAnyStep(Odd odd) {
        var expected = new Run();
        expected.tell(encounter(0, 3));
        expected.send();
        expected.tell(encounter(3, 7));
        expected.send();

        int step = 0;
        for (boolean broke = true; broke; step++) {
            var run = new Run();
            run.tell(encounter(0, 3));
            run.send();
            broke = run.breaksAt(step, () -> run.tell(odd.event));
            if (broke) {
                run.tell(encounter(3, 7));
                run.send();
                assertThat(run.all()).as("broken at step " + step).isEqualTo(expected.all());
            }
        }
        assertThat(step).isGreaterThan(2);
    }

    @Test
    void sendsAfterAPunctuationThatBrokeWhatItWouldHaveSent() {
        var expected = new Run();
        expected.tell(encounter(0, 3));
        expected.send();

        int step = 0;
        for (boolean broke = true; broke; step++) {
            var run = new Run();
            run.tell(encounter(0, 3));
            run.begin();
            broke = run.breaksAt(step, () -> failTheThread(run::send));
            if (broke) {
                run.send();
            }
            assertThat(run.all()).as("broken at step " + step).isEqualTo(expected.all());
        }
        assertThat(step).isGreaterThan(2);
    }

    @Test
    void refusesASumThatDoesNotFitBeforeAnythingChanges() {
        var cell = new CellKey("USBP", "TITLE_8", "FAMILY", null);
        var totals = new DayTotals();
        totals.restore(Map.of(cell, Long.MAX_VALUE - 2), new long[24], 1, 1, NOW, NOW);
        totals.requireRoomFor(cell, 0, 2);
        assertThatThrownBy(() -> totals.requireRoomFor(cell, 0, 3)).isInstanceOf(ArithmeticException.class);
        assertThat(totals.isUnsent()).isFalse();
    }

    /** Whatever fails in a punctuation fails the thread: there is no record that a letter could hold. */
    private static void failTheThread(Runnable punctuation) {
        try {
            punctuation.run();
        } catch (IllegalStateException broken) {
            throw new KafkaException(broken);
        }
    }

    private static EncounterRecorded encounter(long index, int persons) {
        return EncounterRecorded.newBuilder()
                .setSource("s")
                .setBatch("b")
                .setIndex(index)
                .setPersons(persons)
                .setPlace("RGV")
                .setComponent("USBP")
                .setDemographic("FAMILY")
                .setAuthority("TITLE_8")
                .setPathway(null)
                .setCitizenship(null)
                .setObservedAt(NOW.minusSeconds(60))
                .setReceivedAt(NOW)
                .build();
    }

    private static EncounterReversed reversal(EncounterRecorded original) {
        var reversal = new EncounterReversed();
        for (var field : reversal.getSchema().getFields()) {
            var same = original.getSchema().getField(field.name());
            if (same != null) {
                reversal.put(field.pos(), original.get(same.pos()));
            }
        }
        return reversal;
    }

    /** One task over stores that outlive it. */
    private static final class Run {

        private final Steps steps = new Steps();
        private final KeptStores stores = new KeptStores(steps);
        private final List<String> sent = new ArrayList<>();
        private CountEncounters task;
        private FaultyContext<CountingOutput> context;

        Run() {
            begin();
        }

        /** As after a restart: the heap is new, the stores are as committed. */
        void begin() {
            var settings = new CountingSettings(
                    Profiles.shipped(),
                    new Partitioning(() -> 1),
                    Duration.ofMillis(100),
                    Duration.ofHours(1),
                    Duration.ofDays(400),
                    refusal -> steps.next());
            task = new CountEncounters(settings);
            context = new FaultyContext<>(steps, NOW, stores, (key, output) -> sent.add(key + " " + output));
            task.init(context);
        }

        void tell(@Nullable SpecificRecord event) {
            task.process(new Record<>("s|b|0", event, NOW.toEpochMilli()));
        }

        void send() {
            context.scheduledPunctuators().getFirst().getPunctuator().punctuate(NOW.toEpochMilli());
        }

        /** Whether the step was reached; a thread that fails leaves stores and output as last committed. */
        boolean breaksAt(int step, Runnable action) {
            var committed = stores.snapshot();
            var before = List.copyOf(sent);
            steps.breakAfter(step);
            try {
                action.run();
                return false;
            } catch (KafkaException fatal) {
                steps.heal();
                stores.restore(committed);
                sent.clear();
                sent.addAll(before);
                begin();
                return true;
            } catch (IllegalStateException resumed) {
                return true;
            } finally {
                steps.heal();
            }
        }

        List<Object> all() {
            return List.of(stores.snapshot(), sent);
        }
    }
}
