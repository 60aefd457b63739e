package io.muster.staffing.planstreams;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.HistoryEntry;
import io.muster.events.PlanFailure;
import io.muster.events.RequestEvaluated;
import io.muster.events.RequestState;
import io.muster.events.RequestStatus;
import io.muster.events.RequestSubmitted;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.reading.Profiles;
import io.muster.schemas.topics.Topics;
import io.muster.staffing.planstreams.PlanUnderTest.Start;
import io.muster.staffing.planstreams.facts.StoredEvents;
import io.muster.staffing.planstreams.rows.PlanOutput;
import io.muster.staffing.planstreams.state.PlanStores;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/**
 * What was told is judged again at a start, by the rules and the profile that run then. What that makes of it is told once, so that
 * answers say what the plan uses; where it makes nothing else of it, nothing is told.
 */
class StartsTest {

    private static final ReferenceProfile BEFORE = PlanUnderTest.profile();

    /** Troops may no longer do data entry: a request for nothing else is denied by the rule. */
    private static final ReferenceProfile AFTER = changed(
            "legality: {verdict: ALLOWED, rule: Troops may type.",
            "legality: {verdict: NEVER, rule: Troops may not type.");

    private static final List<Step> HISTORY = List.of(
            new Step.Counted(0, "NORTH", 1, 1, 5, 0, 9),
            new Step.Act(1, "r1", "SUBMIT", 1, "NORTH", "DATA_ENTRY", 20, 7),
            new Step.Act(2, "r3", "SUBMIT", 1, "SOUTH", "WAREHOUSE", 10, 7));

    @Test
    void tellsOnceWhereARequestStandsByOtherRules() {
        var written = PlanUnderTest.writtenBy(HISTORY, List.of(new Start(AFTER), new Start(AFTER)));

        assertThat(states(written.getFirst())).containsExactly(Map.entry("r1", RequestStatus.DENIED));
        assertThat(states(written.getLast())).isEmpty();
    }

    @Test
    void tellsWhereItStoodAgainOnceTheRulesAreAsBefore() {
        var written = PlanUnderTest.writtenBy(HISTORY, List.of(new Start(AFTER), new Start(BEFORE)));

        assertThat(states(written.getLast())).containsExactly(Map.entry("r1", RequestStatus.SUBMITTED));
    }

    @Test
    void tellsNothingWhereNothingElseFollows() {
        assertThat(states(PlanUnderTest.writtenBy(HISTORY, List.of(new Start(BEFORE)))
                        .getFirst()))
                .isEmpty();
    }

    /** What was kept before it was kept what was last told: it could be anything. */
    @Test
    void tellsOfAllOnceWhereNobodyKnowsWhatWasToldLast() {
        var forgotten = new Start(BEFORE, stores -> {
            delete(stores, PlanStores.COUNTERS, "state|r1");
            delete(stores, PlanStores.COUNTERS, "state|r3");
        });

        var written = PlanUnderTest.writtenBy(HISTORY, List.of(forgotten, new Start(BEFORE)));

        assertThat(states(written.getFirst()))
                .containsExactly(Map.entry("r1", RequestStatus.SUBMITTED), Map.entry("r3", RequestStatus.SUBMITTED));
        assertThat(states(written.getLast())).isEmpty();
    }

    /** What is kept of a request is gone, as where another release keeps less of it. */
    @Test
    void takesBackWhereARequestStandsOfWhichNothingIsKept() {
        var less = new Start(BEFORE, stores -> delete(stores, PlanStores.EVENTS, key(2)));

        var written = PlanUnderTest.writtenBy(HISTORY, List.of(less, new Start(BEFORE)));

        assertThat(gone(written.getFirst(), Topics.REQUEST_STATES.name())).containsExactly("r3");
        assertThat(gone(written.getLast(), Topics.REQUEST_STATES.name())).isEmpty();
    }

    /** Each is tried again every minute: one record names both for as long as they stand so, over restarts too, and goes once they do not. */
    @Test
    void namesAllRequestsThatCannotBeTold() {
        var sound = new TreeMap<String, Object>();
        var large = new Start(BEFORE, stores -> {
            var events = Objects.requireNonNull(stores.get(PlanStores.EVENTS));
            sound.putAll(events.snapshot());
            enlarge(events, key(1));
            enlarge(events, key(2));
        });
        var mended = new Start(
                BEFORE,
                stores -> Objects.requireNonNull(stores.get(PlanStores.EVENTS)).restore(sound));

        var written = PlanUnderTest.writtenBy(HISTORY, List.of(large, new Start(BEFORE), mended));

        assertThat(failures(written.getFirst())).singleElement().satisfies(failure -> {
            assertThat(failure.getPart()).isEqualTo("REQUESTS");
            assertThat(failure.getReason())
                    .contains("request 'r1': IllegalStateException: where request 'r1' stands")
                    .contains("request 'r3': IllegalStateException: where request 'r3' stands");
        });
        assertThat(failures(written.get(1))).isEmpty();
        assertThat(gone(written.getLast(), Topics.PLAN_INPUTS.name())).containsExactly("failure|REQUESTS|");
    }

    /** Of twelve the first ten are named by their ids' order: r01 to r10. */
    @Test
    void namesTenRequestsAtMostAndSaysHowManyMoreCannotBeTold() {
        List<Step> history = new ArrayList<>();
        for (int request = 1; request <= 12; request++) {
            history.add(new Step.Act(
                    request, String.format(Locale.ROOT, "r%02d", request), "SUBMIT", 1, "NORTH", "DATA_ENTRY", 20, 7));
        }
        var large = new Start(BEFORE, stores -> {
            for (int request = 1; request <= 12; request++) {
                enlarge(Objects.requireNonNull(stores.get(PlanStores.EVENTS)), key(request));
            }
        });

        assertThat(failures(PlanUnderTest.writtenBy(history, List.of(large)).getFirst()))
                .singleElement()
                .satisfies(failure -> assertThat(failure.getReason())
                        .contains("request 'r01': ", "request 'r10': ")
                        .doesNotContain("request 'r11': ")
                        .endsWith("; and 2 more")
                        .hasSizeLessThan(2_500));
    }

    private static void enlarge(HeapStore events, String key) {
        var stored = (StoredEvents.Stored) Objects.requireNonNull(events.get(key));
        var submitted = RequestSubmitted.newBuilder((RequestSubmitted) stored.event())
                .setTitle("t".repeat(1_000_000))
                .build();
        events.put(key, new StoredEvents.Stored(stored.order(), submitted));
    }

    private static List<PlanFailure> failures(List<PlanOutput> written) {
        return written.stream()
                .map(PlanOutput::event)
                .filter(PlanFailure.class::isInstance)
                .map(PlanFailure.class::cast)
                .toList();
    }

    /**
     * A release before took a day of 200 days before, of a line or of a finding. It is judged as if it was told now: nobody is asked
     * for, or nothing approved, and that is told once.
     */
    @Test
    void tellsOnceOfARequestThatSpeaksOfADayLongBefore() {
        var history = List.<Step>of(
                new Step.Counted(0, "NORTH", 1, 1, 5, 0, 9),
                new Step.Act(1, "r1", "SUBMIT", 1, "NORTH", "DATA_ENTRY", 20, 6),
                new Step.Act(2, "r1", "RECEIVE", 1, "NORTH", "DATA_ENTRY", 20, 6),
                new Step.Act(3, "r1", "EVALUATE", 1, "NORTH", "DATA_ENTRY", 20, 6),
                new Step.Act(4, "r1", "DECIDE", 1, "NORTH", "DATA_ENTRY", 20, 6));
        var longBefore = StepEvents.day(1).minusDays(200);

        assertThat(states(PlanUnderTest.writtenFrom(history, 4)))
                .containsExactly(Map.entry("r1", RequestStatus.APPROVED));
        var ofLine = PlanUnderTest.writtenBy(
                history,
                List.of(
                        stored(
                                1,
                                RequestSubmitted.class,
                                submitted -> submitted
                                        .getLines()
                                        .getFirst()
                                        .getTranches()
                                        .getFirst()
                                        .setFrom(longBefore)),
                        new Start(BEFORE)));
        assertThat(states(ofLine.getFirst())).containsExactly(Map.entry("r1", RequestStatus.UNKNOWN));
        assertThat(reasons(ofLine.getFirst())).first().asString().contains("line 1 begins on " + longBefore);
        assertThat(states(ofLine.getLast())).isEmpty();
        var ofFinding = PlanUnderTest.writtenBy(
                history,
                List.of(
                        stored(
                                3,
                                RequestEvaluated.class,
                                evaluated -> evaluated.getFindings().getFirst().setOn(longBefore)),
                        new Start(BEFORE)));
        assertThat(states(ofFinding.getFirst())).containsExactly(Map.entry("r1", RequestStatus.RECEIVED));
        assertThat(reasons(ofFinding.getFirst())).first().asString().contains("is of " + longBefore);
        assertThat(states(ofFinding.getLast())).isEmpty();
    }

    private static List<String> reasons(List<PlanOutput> written) {
        return written.stream()
                .map(PlanOutput::event)
                .filter(RequestState.class::isInstance)
                .flatMap(state -> ((RequestState) state).getHistory().stream())
                .filter(entry -> !entry.getAccepted())
                .map(HistoryEntry::getReason)
                .toList();
    }

    /** A start on an event that was stored otherwise. */
    private static <T extends SpecificRecord> Start stored(long offset, Class<T> kind, Consumer<T> otherwise) {
        return new Start(BEFORE, stores -> {
            var events = Objects.requireNonNull(stores.get(PlanStores.EVENTS));
            var before = (StoredEvents.Stored) Objects.requireNonNull(events.get(key(offset)));
            var event = kind.cast(SpecificData.get().deepCopy(before.event().getSchema(), before.event()));
            otherwise.accept(event);
            events.put(key(offset), new StoredEvents.Stored(before.order(), event));
        });
    }

    /** The profile has the place no longer, so nothing would ever plan it again and take back that it can't be planned. */
    @Test
    void takesBackThatAPlaceCannotBePlannedThatIsNoLongerPlanned() {
        var removed = new Start(
                BEFORE,
                stores -> Objects.requireNonNull(stores.get(PlanStores.ROWS)).put("f|failure|PLAN|EAST", 1L));

        assertThat(gone(PlanUnderTest.writtenBy(HISTORY, List.of(removed)).getFirst(), Topics.PLAN_INPUTS.name()))
                .containsExactly("failure|PLAN|EAST");
    }

    /** Authorities are judged by too: only what they change is told. */
    @Test
    void anAuthorityTellsOfThoseRequestsAloneThatItChanges() {
        var history = new ArrayList<>(HISTORY);
        history.add(new Step.Act(3, "r2", "SUBMIT", 1, "NORTH", "DATA_ENTRY", 20, 7));
        var before = history.size();
        history.add(new Step.Authority(1, 1, 30, "MIGRATION", 0));

        assertThat(states(PlanUnderTest.writtenFrom(history, before)))
                .containsExactly(Map.entry("r2", RequestStatus.SUBMITTED));
    }

    private static List<Map.Entry<String, RequestStatus>> states(List<PlanOutput> written) {
        return written.stream()
                .map(PlanOutput::event)
                .filter(RequestState.class::isInstance)
                .map(RequestState.class::cast)
                .map(state -> Map.entry(state.getRequestId(), state.getState()))
                .toList();
    }

    private static List<String> gone(List<PlanOutput> written, String topic) {
        return written.stream()
                .filter(output -> output.event() == null && output.topic().equals(topic))
                .map(PlanOutput::key)
                .toList();
    }

    private static void delete(Map<String, HeapStore> stores, String store, String key) {
        assertThat(Objects.requireNonNull(stores.get(store)).delete(key)).isNotNull();
    }

    private static String key(long offset) {
        return String.format(Locale.ROOT, "request|%020d", offset);
    }

    private static ReferenceProfile changed(String from, String to) {
        try (InputStream file = StartsTest.class.getResourceAsStream("/profiles/three-places.yaml")) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).contains(from);
            return Profiles.load(text.replace(from, to).getBytes(StandardCharsets.UTF_8), "three-places.yaml");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
