package io.muster.staffing.answers.requests;

import static io.muster.staffing.answers.readmodel.RequestOf2023.AUGUST_24;
import static io.muster.staffing.answers.readmodel.RequestOf2023.MAY_10;
import static io.muster.staffing.answers.readmodel.RequestOf2023.MAY_2;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.staffing.answers.questions.Situations;
import io.muster.staffing.answers.readmodel.FilledTables;
import io.muster.staffing.answers.readmodel.RequestOf2023;
import io.muster.staffing.requests.decisions.DayOutlook;
import io.muster.staffing.requests.domain.Line;
import io.muster.staffing.requests.domain.RequestEvent;
import io.muster.staffing.requests.domain.Stage;
import io.muster.staffing.requests.domain.Transition;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of whom an outlook speaks: of those who are there on the day in question. */
class OutlookControllerTest {

    private static final LocalDate SEPTEMBER_30 = LocalDate.of(2023, 9, 30);

    private final RequestOf2023 unplaced = new RequestOf2023(null);
    private final RequestOf2023 placed = new RequestOf2023();

    private static DayOutlook on(LocalDate day, FilledTables filled) {
        var reading = filled.reading();
        return new OutlookController(reading, new Situations(reading, FilledTables.PROFILE), FilledTables.PROFILE)
                .outlook(RequestOf2023.ID).days().stream()
                        .filter(outlook -> outlook.day().equals(day))
                        .findFirst()
                        .orElseThrow();
    }

    /** The evening before, 1,224 people are required for that day. */
    private static FilledTables needed(LocalDate day, int onHand) {
        return new FilledTables(day.minusDays(1)).need("RGV", "DATA_ENTRY", day, 1_224, onHand, true);
    }

    /** 1,100 of 1,500 left with August 8: of 1,224 required and none on hand there, 400 fill 400 and 824 are missing. */
    @Test
    void speaksOfThe400WhoAreLeft() {
        unplaced.approve();
        unplaced.deployAsActive();
        unplaced.announce();
        unplaced.extend(AUGUST_24, 400, SEPTEMBER_30);

        var day = on(SEPTEMBER_30, needed(SEPTEMBER_30, 0).told(unplaced.events()));

        assertThat(day).isEqualTo(new DayOutlook(SEPTEMBER_30, 1_224L, 0, 0, 400, 400, 400, 1_224L, 824L));
    }

    /** Whoever has a place is on hand there already: without them 1,224 are missing, with them 674, and they fill nothing twice. */
    @Test
    void countsPeopleOnHandOnce() {
        placed.approve();
        placed.deployAsActive();

        var day = on(MAY_10.plusDays(1), needed(MAY_10.plusDays(1), 550).told(placed.events()));

        assertThat(day).isEqualTo(new DayOutlook(MAY_10.plusDays(1), 1_224L, 0, 550, 550, 550, 550, 1_224L, 674L));
    }

    @Test
    void comparesWithAllWhoWereAskedForBeforeADecision() {
        unplaced.ask();

        var day = on(MAY_10, needed(MAY_10, 0).told(unplaced.events()));

        assertThat(day).isEqualTo(new DayOutlook(MAY_10, 1_224L, 0, 550, 0, 0, 550, 1_224L, 674L));
    }

    @Test
    void hasNobodyOfWhatWasDeniedOrWithdrawn() {
        unplaced.ask();
        unplaced.decide(Stage.DENIED);
        placed.ask();
        placed.tell(MAY_2, "DHS", new RequestEvent.Stepped(Transition.WITHDRAW));

        var nobody = new DayOutlook(MAY_10, 1_224L, 0, 550, 0, 0, 0, 1_224L, 1_224L);
        assertThat(on(MAY_10, needed(MAY_10, 0).told(unplaced.events()))).isEqualTo(nobody);
        assertThat(on(MAY_10, needed(MAY_10, 0).told(placed.events()))).isEqualTo(nobody);
    }

    @Test
    void doesNotCallThoseThereWhoAreApprovedAndDidNotCome() {
        placed.approve();

        var day = on(MAY_10.plusDays(3), needed(MAY_10.plusDays(3), 0).told(placed.events()));

        assertThat(day).isEqualTo(new DayOutlook(MAY_10.plusDays(3), 1_224L, 0, 550, 550, 0, 550, 1_224L, 674L));
    }

    /**
     * 100 soldiers for data entry and two for the agents' transport, where 200 soldiers and four agents are missing: two are 4.066
     * agents, 100 soldiers are missing.
     */
    @Test
    void setsNoLineOffAgainstTheTaskOfAnother() {
        unplaced.tell(
                MAY_2,
                "DHS",
                new RequestEvent.Submitted(
                        Transition.SUBMIT,
                        "title",
                        "DHS",
                        "MIGRATION",
                        List.of(line("1", "DATA_ENTRY", 100), line("2", "MIGRANT_TRANSPORT", 2)),
                        null,
                        List.of(),
                        null));
        var filled = new FilledTables(MAY_10.minusDays(1))
                .need("RGV", "DATA_ENTRY", MAY_10, 200, 0, true)
                .need("RGV", "MIGRANT_TRANSPORT", MAY_10, 4, 0, true);

        assertThat(on(MAY_10, filled.told(unplaced.events())))
                .isEqualTo(new DayOutlook(MAY_10, 204L, 0, 102, 0, 0, 102, 204L, 100L));
    }

    private static Line line(String id, String task, int people) {
        var group = new Line.Group(people, MAY_10);
        return new Line(id, List.of(task), null, "GUARD", null, List.of(group), 90, false, true, null, null);
    }

    @Test
    void leavesOutAndCountsNeedsWhosePeopleOnHandAreUnknown() {
        unplaced.ask();
        var filled = needed(MAY_10, 0).need("EPT", "DATA_ENTRY", MAY_10, 30, null, true);

        assertThat(on(MAY_10, filled.told(unplaced.events())))
                .isEqualTo(new DayOutlook(MAY_10, 1_254L, 1, 550, 0, 0, 550, 1_224L, 674L));
    }
}
