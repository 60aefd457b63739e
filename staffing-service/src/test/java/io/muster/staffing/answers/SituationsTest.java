package io.muster.staffing.answers;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.staffing.planning.situation.Commitment;
import io.muster.staffing.requests.domain.Line;
import io.muster.staffing.requests.domain.RequestEvent;
import io.muster.staffing.requests.domain.Stage;
import io.muster.staffing.requests.domain.Transition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The request of 2023 as it was decided, amended, extended: what an earlier day knew of it. */
class SituationsTest {

    private static final LocalDate MAY_2 = LocalDate.of(2023, 5, 2);
    private static final LocalDate MAY_4 = LocalDate.of(2023, 5, 4);
    private static final LocalDate MAY_10 = LocalDate.of(2023, 5, 10);
    private static final LocalDate JULY_19 = LocalDate.of(2023, 7, 19);
    private static final LocalDate AUGUST_8 = LocalDate.of(2023, 8, 8);
    private static final LocalDate AUGUST_24 = LocalDate.of(2023, 8, 24);
    private static final LocalDate AUGUST_31 = LocalDate.of(2023, 8, 31);
    private static final LocalDate TODAY = LocalDate.of(2023, 9, 10);

    private final List<RequestEvent> events = new ArrayList<>();

    private void tell(LocalDate on, String role, RequestEvent.What what) {
        var id = new UUID(0, events.size()).toString();
        events.add(new RequestEvent(new RequestEvent.Head(id, "r", on, role, Instant.EPOCH), what));
    }

    /** 550 from May 10 and 950 from May 31, for 90 days from the first: to August 8. */
    private static Line line(String component) {
        return new Line(
                "1",
                List.of("DATA_ENTRY"),
                "RGV",
                component,
                null,
                List.of(new Line.Group(550, MAY_10), new Line.Group(950, LocalDate.of(2023, 5, 31))),
                90,
                true,
                false,
                null,
                null);
    }

    private void approve() {
        tell(
                MAY_2,
                "DHS",
                new RequestEvent.Asked(
                        Transition.SUBMIT,
                        "title",
                        "DHS",
                        "MIGRATION",
                        List.of(line("UNDETERMINED")),
                        null,
                        List.of(),
                        null));
        tell(MAY_2, "JDOMS", new RequestEvent.Stepped(Transition.RECEIVE));
        var findings = Stream.of("LEGALITY", "LETHALITY", "RISK", "COST", "APPROPRIATENESS", "READINESS")
                .map(one -> new RequestEvent.Finding(one, "SUPPORTS", "COUNSEL", "evidence", MAY_2))
                .toList();
        tell(MAY_2, "JDOMS", new RequestEvent.Evaluated(findings, List.of()));
        tell(MAY_2, "SECRETARY_OF_DEFENSE", new RequestEvent.Decided(Stage.APPROVED, List.of()));
        tell(MAY_2, "JCS", new RequestEvent.Stepped(Transition.ORDER));
    }

    private void deployAsActive() {
        tell(MAY_4, "JCS", new RequestEvent.Amended(List.of(line("ACTIVE")), null));
        tell(MAY_4, "NORTHCOM", new RequestEvent.Sourced(List.of()));
        tell(MAY_10, "NORTHCOM", new RequestEvent.Stepped(Transition.DEPLOY));
    }

    private void extend(LocalDate on, LocalDate until) {
        tell(on, "SECRETARY_OF_DEFENSE", new RequestEvent.Restayed(Transition.EXTEND, "1", 400, until));
    }

    private List<Commitment> asOf(LocalDate day) {
        var reading = new FilledTables(TODAY).told(events).reading();
        return new Situations(reading, FilledTables.PROFILE).asOf(day).commitments();
    }

    private long known(LocalDate asOf, LocalDate day) {
        return asOf(asOf).stream().mapToLong(one -> one.headcount(day)).sum();
    }

    @Test
    void knowsAnExtensionFromTheDayOfItsOrder() {
        approve();
        deployAsActive();
        extend(JULY_19, AUGUST_31);
        extend(AUGUST_24, LocalDate.of(2023, 9, 30));

        assertThat(known(JULY_19.minusDays(1), AUGUST_8)).isEqualTo(1_500);
        assertThat(known(JULY_19.minusDays(1), AUGUST_8.plusDays(1))).isZero();
        assertThat(known(JULY_19, AUGUST_8.plusDays(1))).isEqualTo(400);
        assertThat(known(AUGUST_24.minusDays(1), AUGUST_31.plusDays(1))).isZero();
        assertThat(known(AUGUST_24, AUGUST_31.plusDays(1))).isEqualTo(400);
    }

    @Test
    void knowsNothingOfAnEarlierEndBeforeItIsSaid() {
        approve();
        tell(MAY_4, "DHS", new RequestEvent.Stepped(Transition.WITHDRAW));

        assertThat(known(MAY_2.minusDays(1), MAY_10)).isZero();
        assertThat(known(MAY_2, MAY_10)).isEqualTo(550);
        assertThat(known(MAY_4, MAY_10)).isZero();
    }

    @Test
    void knowsALineAsItStoodBeforeItWasAmended() {
        approve();
        deployAsActive();

        assertThat(asOf(MAY_4.minusDays(1))).extracting(Commitment::component).containsExactly("UNDETERMINED");
        assertThat(asOf(MAY_4)).extracting(Commitment::component).containsExactly("ACTIVE");
    }
}
