package io.muster.staffing.planstreams;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.RequestState;
import io.muster.staffing.planstreams.PlanUnderTest.Judged;
import io.muster.staffing.requests.domain.Requests;
import io.muster.staffing.requests.streams.RequestEventMapper;
import io.muster.staffing.requests.streams.RequestStates;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Each request names the events by which it was judged, and stands where these lead: whoever reads them, such as the answers about
 * an earlier day, needs to know nothing of what was parked, refused, or told twice. In each history one event breaks.
 */
class JudgedEventsTest {

    private static final int HISTORIES = Math.min(Integer.getInteger("muster.law.histories", 10_000), 1_000);

    @Test
    void aRequestStandsWhereTheEventsLeadThatItNames() {
        var left = new AtomicInteger();
        LongStream.range(0, HISTORIES).parallel().forEach(seed -> {
            var random = new Random(seed);
            var history = Histories.of(seed);
            var acts = history.stream()
                    .filter(step -> step instanceof Step.Act || step instanceof Step.Undone)
                    .toList();
            if (acts.isEmpty()) {
                return;
            }
            int at = history.indexOf(acts.get(random.nextInt(acts.size())));
            var judged = PlanUnderTest.judged(history, at, random.nextInt(8));

            assertThat(judged.states())
                    .as("seed %d", seed)
                    .allSatisfy(
                            state -> assertThat(standsByThese(state, judged)).isEqualTo(state));
            left.addAndGet(leftOut(judged));
        });
        assertThat(left.get()).as("events that no request names").isGreaterThan(HISTORIES / 20);
    }

    private static RequestState standsByThese(RequestState state, Judged judged) {
        var requests = new Requests(PlanUnderTest.profile())
                .under(judged.authorities().stream()
                        .map(RequestEventMapper::authority)
                        .toList());
        for (long offset : state.getEvents()) {
            var event = Objects.requireNonNull(judged.told().get(offset), "nothing was told there");
            requests.apply(RequestEventMapper.of(event).orElseThrow());
        }
        return RequestStates.state(
                requests.account(state.getRequestId()).orElseThrow(),
                List.copyOf(state.getEvents()),
                PlanUnderTest.profile(),
                state.getRevision());
    }

    private static int leftOut(Judged judged) {
        Set<Long> named = new HashSet<>();
        judged.states().forEach(state -> named.addAll(state.getEvents()));
        return judged.told().size() - named.size();
    }
}
