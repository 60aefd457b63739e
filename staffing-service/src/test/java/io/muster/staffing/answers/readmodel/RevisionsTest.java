package io.muster.staffing.answers.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.PlanClock;
import io.muster.events.StaffingNeed;
import io.muster.events.TaskCategory;
import io.muster.schemas.topics.Topics;
import io.muster.staffing.requests.domain.RequestEvent;
import io.muster.staffing.requests.domain.Transition;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tables show revisions whole, in whichever order topics are read. In these histories each revision writes its number at some places
 * of some topics, so that the tables of a whole revision say of each place the last number up to it.
 */
class RevisionsTest {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 14);
    private static final List<String> TOPICS = List.of("a", "b", Topics.PLAN_INPUTS.name());
    private static final String CLOCKS = Topics.PLAN_INPUTS.name();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LatestTables tables = new LatestTables();
    private final Revisions revisions = new Revisions(tables, PATIENCE);

    /** What is read from a topic: a number written at a place, or the end of a revision. */
    private record Entry(String topic, long number, String place, int revision, Map<String, Long> written) {

        boolean isEnd() {
            return !written.isEmpty();
        }
    }

    /** A log of several topics, and what the tables of each whole revision say. */
    private record Log(Map<String, Deque<Entry>> topics, List<Map<String, Integer>> whole) {

        static Log drawn(Random random, int revisions) {
            Map<String, Deque<Entry>> topics = new TreeMap<>();
            TOPICS.forEach(topic -> topics.put(topic, new ArrayDeque<>()));
            Map<String, Long> numbers = new TreeMap<>();
            Map<String, Integer> places = new TreeMap<>();
            List<Map<String, Integer>> whole = new ArrayList<>(List.of(Map.of()));
            for (int revision = 1; revision <= revisions; revision++) {
                for (int record = random.nextInt(4); record > 0; record--) {
                    var topic = TOPICS.get(random.nextInt(TOPICS.size()));
                    var place = topic + random.nextInt(3);
                    Objects.requireNonNull(topics.get(topic))
                            .add(new Entry(topic, numbers.merge(topic, 1L, Long::sum), place, revision, Map.of()));
                    places.put(place, revision);
                }
                long number = numbers.merge(CLOCKS, 1L, Long::sum);
                Objects.requireNonNull(topics.get(CLOCKS))
                        .add(new Entry(CLOCKS, number, "", revision, new TreeMap<>(numbers)));
                whole.add(new TreeMap<>(places));
            }
            return new Log(topics, whole);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void nobodySeesHalfARevision(int seed) {
        var random = new Random(seed);
        for (int history = 0; history < 500; history++) {
            var log = Log.drawn(random, 1 + random.nextInt(8));
            revisions.begin();
            tables.clear();
            int held = random.nextInt(6);
            boolean caughtUp = false;
            var last = Map.<String, Integer>of();
            while (log.topics().values().stream().anyMatch(topic -> !topic.isEmpty())) {
                var left = log.topics().values().stream()
                        .filter(topic -> !topic.isEmpty())
                        .toList();
                read(left.get(random.nextInt(left.size())).removeFirst());
                if (--held < 0) {
                    revisions.hold(0);
                }
                revisions.look(0);
                caughtUp |= held < 0 && revisions.isWhole(0);
                if (caughtUp) {
                    assertThat(log.whole()).contains(shown());
                    assertThat(log.whole().indexOf(shown()))
                            .isGreaterThanOrEqualTo(log.whole().indexOf(last));
                    last = shown();
                }
            }
            revisions.hold(0);
            revisions.look(0);
            assertThat(revisions.isWhole(0)).isTrue();
            assertThat(shown()).isEqualTo(log.whole().getLast());
        }
    }

    @Test
    void whatWasDeletedIsWaitedForInPatience() {
        revisions.hold(0);
        read(new Entry("a", 1, "a1", 1, Map.of()));
        read(new Entry(CLOCKS, 1, "", 1, Map.of("a", 1L, "b", 3L, CLOCKS, 1L)));

        revisions.look(PATIENCE.toNanos());
        assertThat(shown()).isEmpty();

        revisions.look(PATIENCE.toNanos() + 1);
        assertThat(shown()).isEqualTo(Map.of("a1", 1));
    }

    @Test
    void whatIsInTheMiddleOfARevisionIsShownOnceNobodyEndsIt() {
        read(new Entry(CLOCKS, 1, "", 1, Map.of(CLOCKS, 1L, "a", 0L)));
        read(new Entry("a", 1, "a1", 2, Map.of()));
        revisions.hold(0);

        assertThat(revisions.isWhole(PATIENCE.toNanos())).isFalse();
        assertThat(revisions.isWhole(PATIENCE.toNanos() + 1)).isTrue();
    }

    @Test
    void withoutAPlanEverythingIsShown() {
        revisions.hold(0);
        read(new Entry("a", 1, "a1", 1, Map.of()));
        revisions.noPlan();

        assertThat(shown()).isEqualTo(Map.of("a1", 1));
    }

    @Test
    void whatHasNoNumberIsShownAtOnce() {
        revisions.hold(0);
        read(new Entry("a", 0, "a1", 1, Map.of()));

        assertThat(shown()).isEqualTo(Map.of("a1", 1));
    }

    @Test
    void eventsOfRequestsThatAreNotKeptGoWithTheRevisionThatJudgedThem() {
        var requests = Topics.ASSISTANCE_REQUESTS.name();
        tell(1, "before");
        assertThat(events()).isEqualTo(1);
        revisions.hold(0);
        read(new Entry(CLOCKS, 1, "", 1, Map.of(requests, 1L, CLOCKS, 1L)));
        revisions.look(1);
        assertThat(events()).isZero();

        tell(2, "after");
        tell(3, "not judged yet");
        read(new Entry(CLOCKS, 2, "", 2, Map.of(requests, 2L, CLOCKS, 2L)));
        revisions.look(2);
        assertThat(events()).isZero();
    }

    /** A start reads the event of a request that the plan has not judged yet. */
    @Test
    void anEventThatIsNotJudgedYetWaitsForTheRevisionThatJudgesIt() {
        var requests = Topics.ASSISTANCE_REQUESTS.name();
        tell(1, "judged");
        tell(2, "not judged yet");
        read(new Entry(CLOCKS, 1, "", 1, Map.of(requests, 1L, CLOCKS, 1L)));
        revisions.hold(0);
        revisions.look(1);
        assertThat(events()).isEqualTo(1);

        read(new Entry(CLOCKS, 2, "", 2, Map.of(requests, 2L, CLOCKS, 2L)));
        revisions.look(2);
        assertThat(events()).isZero();
    }

    private int events() {
        return tables.now().events().size();
    }

    private void tell(long number, String request) {
        var head = new RequestEvent.Head("event " + number, request, DAY, "PROVIDER", Instant.EPOCH);
        var event = new RequestEvent(head, new RequestEvent.Stepped(Transition.RECEIVE));
        revisions.apply(number - 1, event);
    }

    private void read(Entry entry) {
        if (entry.isEnd()) {
            revisions.pass(entry.topic(), entry.number());
            revisions.end(
                    new PlanClock(DAY, List.of(), (long) entry.revision(), "hash", entry.written(), List.of()), 0);
        } else {
            revisions.apply(
                    entry.topic(),
                    entry.number(),
                    now -> now.with("needs", entry.place(), need(entry.place(), entry.revision())));
        }
    }

    private Map<String, Integer> shown() {
        return tables.now().needs(DAY, DAY).collect(Collectors.toMap(StaffingNeed::getPlace, need ->
                (int) need.getRevision()));
    }

    private static StaffingNeed need(String place, int revision) {
        return StaffingNeed.newBuilder()
                .setPlace(place)
                .setTask("DATA_ENTRY")
                .setDay(DAY)
                .setCategory(TaskCategory.ADMINISTRATIVE)
                .setLines(List.of())
                .setAsOf(DAY)
                .setRevision(revision)
                .setProfileHash("hash")
                .build();
    }
}
