package io.muster.staffing.planning.strength;

import static io.muster.staffing.planning.strength.People.Told.at;
import static io.muster.staffing.planning.strength.People.may;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.staffing.planning.situation.StaffReport;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is where by reports of people and of units. */
class StrengthTest {

    @Test
    void ofTwoReportsForOneDayTheLaterInTheLogHolds() {
        assertThat(new People().told(at("RGV", 10, 1), at("RGV", 10, 2)).onHand("RGV", 10))
                .hasValue(2L);
        assertThat(new People().told(at("RGV", 10, 2), at("RGV", 10, 1)).onHand("RGV", 10))
                .hasValue(1L);
    }

    @Test
    void aReportHoldsFromItsDayUntilTheNext() {
        var people = new People().told(at("RGV", 16, 3), at("RGV", 10, 7));

        assertThat(people.onHand("RGV", 9)).isEmpty();
        assertThat(people.onHand("RGV", 10)).hasValue(7L);
        assertThat(people.onHand("RGV", 15)).hasValue(7L);
        assertThat(people.onHand("RGV", 16)).hasValue(3L);
    }

    @Test
    void aUnitIsWhereItsLatestReportPutsIt() {
        var people = new People()
                .told(
                        at("RGV", 10, 10).unit("The Ten of RGV"),
                        at("EPT", 16, 10).unit(" the ten  of RGV"));

        assertThat(people.onHand("RGV", 15)).hasValue(10L);
        assertThat(people.onHand("EPT", 15)).isEmpty();
        assertThat(people.onHand("RGV", 16)).hasValue(0L);
        assertThat(people.onHand("EPT", 16)).hasValue(10L);
        assertThat(people.strength().border(may(16)).present()).isEqualTo(10);
    }

    @Test
    void unitsOfTwoKindsAreTwoUnits() {
        var people = new People()
                .told(
                        at("RGV", 10, 10).unit("A Company"),
                        at("EPT", 16, 4).unit("A Company").kind("ACTIVE"));

        assertThat(people.onHand("RGV", 16)).hasValue(10L);
        assertThat(people.onHand("EPT", 16)).hasValue(4L);
    }

    @Test
    void unitsOfOnePlaceAndDayAreAdded() {
        var people = new People()
                .told(
                        at("RGV", 10, 30).unit("1st Brigade").by("a"),
                        at("RGV", 10, 20).unit("2nd Brigade").by("b"));

        assertThat(people.onHand("RGV", 10)).hasValue(50L);
        assertThat(people.remarks("RGV", 10)).isEmpty();
    }

    @Test
    void twoSourcesThatDifferWithoutUnitsContradictEachOther() {
        var people = new People()
                .told(at("RGV", 10, 30).by("first brigade"), at("RGV", 10, 20).by("second brigade"));

        assertThat(people.onHand("RGV", 10)).hasValue(20L);
        assertThat(people.words("RGV", 10)).contains("first brigade says 30", "second brigade says 20");
        assertThat(people.remarks("RGV", 10)).containsExactly(Remark.Kind.CONTRADICTED);
    }

    @Test
    void whoAgreesOrCorrectsItselfContradictsNobody() {
        assertThat(new People()
                        .told(at("RGV", 10, 30).by("a"), at("RGV", 10, 30).by("b"))
                        .remarks("RGV", 10))
                .isEmpty();
        assertThat(new People()
                        .told(at("RGV", 10, 30).by("a"), at("RGV", 10, 20).by("a"))
                        .remarks("RGV", 10))
                .isEmpty();
        assertThat(new People()
                        .told(
                                at("RGV", 10, 30).by("a"),
                                at("RGV", 10, 20).by("b"),
                                at("RGV", 10, 20).by("a"))
                        .remarks("RGV", 10))
                .isEmpty();
        assertThat(new People()
                        .told(at("RGV", 10, 30).by("a"), at("RGV", 11, 20).by("b"))
                        .remarks("RGV", 11))
                .isEmpty();
    }

    @Test
    void whoIsInNoUnitBesideUnitsOfItsKindIsAddedAndSaid() {
        var people = new People().told(at("RGV", 10, 30).unit("1st Brigade"), at("RGV", 10, 10));

        assertThat(people.onHand("RGV", 10)).hasValue(40L);
        assertThat(people.remarks("RGV", 10)).containsExactly(Remark.Kind.BESIDE);
    }

    @Test
    void whoIsOfNoRequestBesideALineOfItsKindIsAddedAndSaid() {
        var same = new People()
                .line("c-1", "1", "RGV", 20, 10, 40)
                .told(at("RGV", 12, 15).kind("ACTIVE"));
        var other = new People()
                .line("c-1", "1", "RGV", 20, 10, 40)
                .told(at("RGV", 12, 15).kind("GUARD"));

        assertThat(same.onHand("RGV", 12)).hasValue(35L);
        assertThat(same.remarks("RGV", 12)).containsExactly(Remark.Kind.BESIDE);
        assertThat(other.onHand("RGV", 12)).hasValue(35L);
        assertThat(other.remarks("RGV", 12)).isEmpty();
    }

    @Test
    void whoHasATaskOutsideTheProfileIsUnplacedAndNotFree() {
        var people = new People().told(at(StaffReport.UNPLACED, 10, 1000).task(StaffReport.OTHER));

        assertThat(people.strength().border(may(10)).withoutPlace()).isEqualTo(1000);
        assertThat(people.strength().unplaced(may(10))).hasSize(1);
        assertThat(people.strength().free(may(10))).isEmpty();
    }

    @Test
    void sourcesSaySinceWhenAndByWhom() {
        var people = new People().told(at("RGV", 10, 10).unit("A Company").mark("M"));

        assertThat(people.strength().sources("RGV", People.TASK, may(16)))
                .containsExactly(
                        new Strength.Source("GUARD", 10, "report", "e0", "M", "test", may(10), "jtf (A Company)"));
    }

    @Test
    void authorisedIsUnknownWhereNothingSaysIt() {
        assertThat(new People().told(at("RGV", 10, 10)).strength().authorised("RGV", People.TASK, may(10)))
                .isEqualTo(Optional.empty());
    }
}
