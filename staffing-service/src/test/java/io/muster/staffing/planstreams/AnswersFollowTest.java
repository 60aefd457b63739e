package io.muster.staffing.planstreams;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.staffing.answers.readmodel.Tables;
import io.muster.staffing.answers.readmodel.TablesAsRead;
import io.muster.staffing.requests.domain.Account;
import io.muster.staffing.requests.domain.Requests;
import io.muster.staffing.requests.streams.RequestEventMapper;
import io.muster.staffing.requests.streams.RequestStates;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Answers judge requests by the events that they hold, and get where the plan got: whoever has read all along, and let go of what
 * no request named at the time, says the same of a request as whoever plans.
 */
class AnswersFollowTest {

    private static final int HISTORIES = Math.min(Integer.getInteger("muster.law.histories", 10_000), 2_000);

    @Test
    void answersJudgeARequestAsThePlanDoes() {
        var retold = new AtomicInteger();
        LongStream.range(0, HISTORIES).parallel().forEach(seed -> {
            var tables = read(Histories.of(seed));

            assertThat(differences(tables)).as("seed %d", seed).isEmpty();
            retold.addAndGet(
                    tables.requests().stream()
                                    .anyMatch(state -> state.getHistory().stream()
                                            .anyMatch(entry -> !entry.getAccepted()
                                                    && String.valueOf(entry.getReason())
                                                            .contains("was taken back")))
                            ? 1
                            : 0);
        });
        assertThat(retold.get())
                .as("histories in which what was taken back is told otherwise")
                .isGreaterThan(HISTORIES / 200);
    }

    /** Its only event was taken back: the answers must remember what under its id is told again, as the plan does. */
    @Test
    void whatWasTakenBackIsRefusedUnderItsIdThoughNothingElseWasTold() {
        var tables = read(List.of(
                new Step.Counted(0, "NORTH", 1, 1, 5, 0, 9),
                new Step.Act(1, "r1", "SUBMIT", 1, "NORTH", "WAREHOUSE", 20, 7),
                new Step.Look(2_000),
                new Step.Undone(2, "r1", 1, 1, "REQUESTER"),
                new Step.Look(2_000),
                new Step.Act(1, "r1", "SUBMIT", 1, "NORTH", "WAREHOUSE", 30, 7)));

        assertThat(differences(tables)).isEmpty();
        assertThat(judged(tables).accounts()).isEmpty();
        assertThat(judged(tables).all())
                .extracting(Account::history)
                .satisfiesExactly(history ->
                        assertThat(history).extracting(Account.Entry::accepted).containsExactly(false));
    }

    private static Tables read(List<Step> history) {
        var tables = new TablesAsRead();
        PlanUnderTest.show(
                history, tables::told, output -> tables.written(output.topic(), output.key(), output.event()));
        return tables.now();
    }

    private static Requests judged(Tables tables) {
        var requests = new Requests(PlanUnderTest.profile())
                .under(tables.authorities().stream()
                        .map(RequestEventMapper::authority)
                        .toList());
        tables.judgedEvents().forEach(requests::apply);
        return requests;
    }

    private static List<String> differences(Tables tables) {
        var requests = judged(tables);
        List<String> differences = new ArrayList<>();
        for (var state : tables.requests()) {
            var account = requests.account(state.getRequestId()).orElse(Account.none(state.getRequestId()));
            var here = RequestStates.state(
                    account, List.copyOf(state.getEvents()), PlanUnderTest.profile(), state.getRevision());
            if (!here.equals(state)) {
                differences.add("judged: " + here + "\ntold: " + state);
            }
        }
        return differences;
    }
}
