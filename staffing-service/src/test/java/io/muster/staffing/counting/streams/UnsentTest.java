package io.muster.staffing.counting.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.EncounterRecorded;
import io.muster.schemas.profile.reading.Profiles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

/** A start finds what was counted and not sent, and reads for it neither what was ever counted nor every batch. */
class UnsentTest {

    private static final Instant NOW = Instant.parse("2023-05-15T12:00:00Z");
    private static final int REMEMBERED = 400;

    private final Steps steps = new Steps();
    private final KeptStores stores = new KeptStores(steps);
    private final List<String> sent = new ArrayList<>();
    private Instant now = NOW;
    private CountEncounters task;
    private FaultyContext<CountingOutput> context;

    UnsentTest() {
        begin();
    }

    @Test
    void findsWhatWasNotSentAndReadsNothingElse() {
        for (int batch = 0; batch < 50; batch++) {
            tell("b" + batch, "RGV");
            send();
        }
        tell("b50", "RGV");
        tell("b51", "EPT");
        sent.clear();
        stores.readWhole();

        begin();

        assertThat(stores.readWhole()).containsExactly(CountingState.UNSENT);
        send();
        assertThat(sent).containsExactlyInAnyOrder("0|RGV|2023-05-15", "0|EPT|2023-05-15", "s|b50|0", "s|b51|0");
    }

    @Test
    void notesNoMoreThanChangedBetweenTwoSendings() {
        for (int batch = 0; batch < 200; batch++) {
            tell("b" + batch, "RGV");
            if (batch % 2 == 1) {
                send();
            }
        }

        // one place's day and two batches
        assertThat(kept(CountingState.UNSENT)).hasSize(3);
    }

    @Test
    void findsItAgainAfterAStartThatSentNothing() {
        tell("b0", "RGV");
        begin();
        tell("b1", "EPT");
        begin();

        send();

        assertThat(sent).containsExactlyInAnyOrder("0|RGV|2023-05-15", "0|EPT|2023-05-15", "s|b0|0", "s|b1|0");
    }

    @Test
    void findsItInStoresInWhichNothingWasNotedYet() {
        tell("b0", "RGV");
        forgetNotes();
        begin();
        tell("b1", "EPT");
        begin();

        send();

        assertThat(sent).containsExactlyInAnyOrder("0|RGV|2023-05-15", "0|EPT|2023-05-15", "s|b0|0", "s|b1|0");
    }

    @Test
    void forgetsWhatBecameOfABatchWithItsLastSlice() {
        tell("b", "RGV");
        tell("b2", "RGV");
        send();
        now = NOW.plus(Duration.ofDays(REMEMBERED));
        tell("b2", "EPT");
        send();
        now = NOW.plus(Duration.ofDays(REMEMBERED + 1L));

        context.setCurrentSystemTimeMs(now.toEpochMilli());
        context.scheduledPunctuators().getLast().getPunctuator().punctuate(now.toEpochMilli());

        assertThat(kept(CountingState.SLICES)).containsOnlyKeys("s|b2|0");
        assertThat(kept(CountingState.TALLIES)).containsOnlyKeys("s|b2");
    }

    private Map<String, String> kept(String store) {
        return Objects.requireNonNull(stores.snapshot().get(store));
    }

    private void forgetNotes() {
        stores.restore(Map.of(CountingState.UNSENT, Map.of()));
    }

    /** As after a restart: the heap is new, the stores are as committed. */
    private void begin() {
        task = new CountEncounters(new CountingSettings(
                Profiles.shipped(),
                new Partitioning(() -> 1),
                Duration.ofMillis(100),
                Duration.ofHours(1),
                Duration.ofDays(REMEMBERED),
                refusal -> {}));
        context = new FaultyContext<>(steps, now, stores, (key, output) -> sent.add(key));
        task.init(context);
    }

    private void tell(String batch, String place) {
        context.setCurrentSystemTimeMs(now.toEpochMilli());
        var event = EncounterRecorded.newBuilder()
                .setSource("s")
                .setBatch(batch)
                .setIndex(0)
                .setPersons(3)
                .setPlace(place)
                .setComponent("USBP")
                .setDemographic("FAMILY")
                .setAuthority("TITLE_8")
                .setPathway(null)
                .setCitizenship(null)
                .setObservedAt(NOW.minusSeconds(60))
                .setReceivedAt(NOW)
                .build();
        task.process(new Record<>("s|" + batch + "|0", event, NOW.toEpochMilli()));
    }

    private void send() {
        context.scheduledPunctuators().getFirst().getPunctuator().punctuate(now.toEpochMilli());
    }
}
