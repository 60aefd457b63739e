package io.muster.staffing.answers.requests;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.RequestStatus;
import io.muster.staffing.answers.readmodel.FilledTables;
import io.muster.staffing.requests.domain.Line;
import io.muster.staffing.requests.domain.RequestEvent;
import io.muster.staffing.requests.domain.Transition;
import io.muster.staffing.requests.streams.RequestStates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverlapsTest {

    private static final LocalDate MAY_10 = LocalDate.of(2023, 5, 10);

    private final List<RequestEvent> events = new ArrayList<>();

    private void tell(String request, RequestEvent.What what) {
        var head = new RequestEvent.Head(
                "00000000-0000-0000-0000-00000000000" + events.size(), request, MAY_10, "DHS", Instant.EPOCH);
        events.add(new RequestEvent(head, what));
    }

    /** 20 people from that day on, for so many days, of which it is the first. */
    private void ask(String request, String place, List<String> tasks, LocalDate from, int days) {
        var line = new Line(
                "1", tasks, place, "ACTIVE", null, List.of(new Line.Group(20, from)), days, false, false, null, null);
        tell(
                request,
                new RequestEvent.Submitted(
                        Transition.SUBMIT, "t", "DHS", "MIGRATION", List.of(line), null, List.of(), null));
    }

    private List<Overlaps.Overlap> of(String request) {
        var tables = new FilledTables(MAY_10).told(events).tables();
        return Overlaps.of(tables.request(request).orElseThrow(), tables.requests());
    }

    @Test
    void aRequestOfWhichNoEventWasAcceptedHidesNoOther() {
        ask("a", "RGV", List.of("WAREHOUSE"), MAY_10, 30);
        ask("b", "RGV", List.of("WAREHOUSE"), MAY_10, 30);
        tell("mistyped", new RequestEvent.Stepped(Transition.RECEIVE));

        assertThat(of("a"))
                .singleElement()
                .extracting(Overlaps.Overlap::withRequest)
                .isEqualTo("b");
        assertThat(of("mistyped")).isEmpty();
    }

    @Test
    void everyStateOfTheContractIsAStage() {
        for (var status : RequestStatus.values()) {
            var expected = status == RequestStatus.UNKNOWN ? "NONE" : status.name();
            assertThat(RequestStates.stage(status).name()).isEqualTo(expected);
        }
    }

    @Test
    void eachSaysThatTheOtherNamesTheSameNeed() {
        ask("a", "RGV", List.of("DATA_ENTRY", "WAREHOUSE"), MAY_10, 30);
        ask("b", "RGV", List.of("WAREHOUSE"), MAY_10.plusDays(20), 60);

        assertThat(of("a"))
                .containsExactly(new Overlaps.Overlap(
                        "1",
                        "b",
                        "1",
                        "SUBMITTED",
                        "RGV",
                        List.of("WAREHOUSE"),
                        LocalDate.of(2023, 5, 30),
                        LocalDate.of(2023, 6, 8),
                        20));
        assertThat(of("b"))
                .singleElement()
                .extracting(Overlaps.Overlap::withRequest)
                .isEqualTo("a");
    }

    @Test
    void anotherPlaceTaskOrTimeIsAnotherNeed() {
        ask("a", "RGV", List.of("DATA_ENTRY"), MAY_10, 30);
        ask("b", "EPT", List.of("DATA_ENTRY"), MAY_10, 30);
        ask("c", "RGV", List.of("WAREHOUSE"), MAY_10, 30);
        ask("d", "RGV", List.of("DATA_ENTRY"), MAY_10.plusDays(31), 30);

        assertThat(of("a")).isEmpty();
    }

    @Test
    void whatWasWithdrawnNamesNothingAnyMore() {
        ask("a", "RGV", List.of("DATA_ENTRY"), MAY_10, 30);
        ask("b", "RGV", List.of("DATA_ENTRY"), MAY_10, 30);
        tell("b", new RequestEvent.Stepped(Transition.WITHDRAW));

        assertThat(of("a")).isEmpty();
        assertThat(of("b")).isEmpty();
    }
}
