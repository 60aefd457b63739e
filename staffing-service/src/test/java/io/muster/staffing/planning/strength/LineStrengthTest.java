package io.muster.staffing.planning.strength;

import static io.muster.staffing.planning.strength.People.Told.at;
import static io.muster.staffing.planning.strength.People.may;
import static io.muster.staffing.planning.strength.People.stay;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where the people of a line of a request are: by its reports, by its stays, and where the line says. */
class LineStrengthTest {

    @Test
    void aReportOfAnUnknownLineOrRequestCountsNobodyAndSaysSo() {
        var wrongLine = new People()
                .line("c-1", "1", "RGV", 20, 10, 40)
                .told(at("RGV", 12, 20).of("c-1", "01"));
        var wrongRequest = new People()
                .line("c-1", "1", "RGV", 20, 10, 40)
                .told(at("RGV", 12, 15).of("c-01", "1"));

        assertThat(wrongLine.onHand("RGV", 12)).hasValue(20L);
        assertThat(wrongLine.words("RGV", 12)).contains("request c-1 has no approved line 01; it has 1");
        assertThat(wrongRequest.onHand("RGV", 12)).hasValue(20L);
        assertThat(wrongRequest.words("RGV", 12)).contains("15 people", "no approved line of a request c-01 is known");
        assertThat(wrongRequest.strength().border(may(12)).present()).isEqualTo(20);
    }

    @Test
    void anUnmatchedReportLeavesOnHandUnknown() {
        var people = new People().told(at("RGV", 12, 20).of("c-1", "1"));

        assertThat(people.onHand("RGV", 12)).isEmpty();
        assertThat(people.remarks("RGV", 12)).containsExactly(Remark.Kind.UNMATCHED);
        assertThat(people.strength().border(may(12)).present()).isZero();
        assertThat(people.strength().border(may(12)).authorised()).isZero();
    }

    @Test
    void aReportMatchesWhenItsRequestComesLater() {
        var people = new People().told(at("RGV", 12, 18).of("c-1", "1")).line("c-1", "1", "RGV", 20, 10, 40);

        assertThat(people.onHand("RGV", 12)).hasValue(18L);
        assertThat(people.remarks("RGV", 12)).isEmpty();
    }

    @Test
    void aReportWithoutALineIsOfTheOneLineThatCanBeMeant() {
        var people = new People()
                .line("c-1", "1", "RGV", 20, 10, 40)
                .line("c-1", "2", "EPT", 10, 10, 40)
                .told(at("EPT", 12, 8).of("c-1", null));
        var open = new People()
                .line("c-1", "1", "RGV", 20, 10, 40)
                .line("c-1", "2", "EPT", 10, 10, 40)
                .told(at("YUM", 12, 8).of("c-1", null));

        assertThat(people.onHand("EPT", 12)).hasValue(8L);
        assertThat(people.onHand("RGV", 12)).hasValue(20L);
        assertThat(open.words("YUM", 12)).contains("names no line", "1, 2");
        assertThat(open.onHand("YUM", 12)).isEmpty();
    }

    @Test
    void whoIsApprovedAndNotReportedStaysWhereTheLineSays() {
        var people = new People()
                .line("c-1", "1", "RGV", 20, 10, 40)
                .told(at("EPT", 12, 5).of("c-1", "1"));

        assertThat(people.onHand("RGV", 11)).hasValue(20L);
        assertThat(people.onHand("EPT", 11)).isEmpty();
        assertThat(people.onHand("RGV", 12)).hasValue(15L);
        assertThat(people.onHand("EPT", 12)).hasValue(5L);
    }

    @Test
    void aReportAtTheLinesOwnPlaceReplacesTheLinesFigureThere() {
        var people = new People()
                .line("c-1", "1", "RGV", 20, 10, 40)
                .told(at("EPT", 12, 5).of("c-1", "1"), at("RGV", 12, 13).of("c-1", "1"));

        assertThat(people.onHand("RGV", 12)).hasValue(13L);
        assertThat(people.onHand("EPT", 12)).hasValue(5L);
        assertThat(people.strength().authorised("RGV", People.TASK, may(12))).hasValue(20L);
        assertThat(people.strength().authorised("EPT", People.TASK, may(12))).isEmpty();
    }

    @Test
    void aUnitsReportAtTheLinesOwnPlaceSpeaksOfThatUnitAlone() {
        var people = new People()
                .line("c-1", "1", "RGV", 20, 10, 40)
                .told(
                        at("RGV", 12, 5).of("c-1", "1").unit("A"),
                        at("EPT", 16, 5).of("c-1", "1").unit("A"));

        assertThat(people.onHand("RGV", 11)).hasValue(20L);
        assertThat(people.onHand("RGV", 12)).hasValue(20L);
        assertThat(people.strength().sources("RGV", People.TASK, may(12)))
                .extracting(Strength.Source::headcount)
                .containsExactlyInAnyOrder(5L, 15L);
        assertThat(people.onHand("RGV", 16)).hasValue(15L);
        assertThat(people.onHand("EPT", 16)).hasValue(5L);
        assertThat(people.remarks("RGV", 12)).isEmpty();
    }

    @Test
    void aUnitOfWhichNobodyIsLeftTakesNobodyElseAway() {
        var people = new People()
                .line("c-1", "1", "RGV", 20, 10, 40)
                .told(
                        at("RGV", 12, 5).of("c-1", "1").unit("A"),
                        at("RGV", 14, 0).of("c-1", "1").unit("A"));

        assertThat(people.onHand("RGV", 14)).hasValue(20L);
    }

    @Test
    void aReportWithoutAUnitSpeaksOfAllWhoAreInNoUnitThere() {
        var people = new People()
                .line("c-1", "1", "RGV", 20, 10, 40)
                .told(
                        at("RGV", 12, 5).of("c-1", "1").unit("A"),
                        at("RGV", 13, 13).of("c-1", "1"));

        assertThat(people.onHand("RGV", 12)).hasValue(20L);
        assertThat(people.onHand("RGV", 13)).hasValue(18L);
        assertThat(people.strength().border(may(13)).present()).isEqualTo(18);
    }

    @Test
    void ofALineThatIsNotDeployedAReportedUnitIsThereAndTheRestIsNot() {
        var people = new People()
                .today(12)
                .committed("c-1", "1", "RGV", null, stay(20, 10, 40))
                .told(at("RGV", 12, 5).of("c-1", "1").unit("A"));

        assertThat(people.onHand("RGV", 12)).hasValue(5L);
        assertThat(people.words("RGV", 12)).contains("15 of request c-1 line 1 are approved from 2023-05-10");
    }

    @Test
    void ofALineWithoutAPlaceTheRestStaysWithoutOneBesideAUnitThatHasNone() {
        var people = new People()
                .committed("c-1", "1", null, may(10), stay(20, 10, 40))
                .told(at("UNPLACED", 12, 5).task("UNPLACED").of("c-1", "1").unit("A"));

        assertThat(people.strength().border(may(12)).withoutPlace()).isEqualTo(20);
    }

    @Test
    void whoIsInALaterReportIsNoLongerInAnEarlierOne() {
        var people = new People()
                .line("c-1", "1", "RGV", 20, 10, 40)
                .told(at("RGV", 12, 18).of("c-1", "1"), at("EPT", 14, 6).of("c-1", "1"));

        assertThat(people.onHand("RGV", 13)).hasValue(18L);
        assertThat(people.onHand("RGV", 14)).hasValue(14L);
        assertThat(people.onHand("EPT", 14)).hasValue(6L);
        assertThat(people.words("RGV", 14))
                .contains("18 of request c-1 line 1 were reported here on 2023-05-12, of them 4");
    }

    @Test
    void moreThanTheLineHasStandsAsReportedAndIsSaid() {
        var people = new People()
                .line("c-1", "1", "RGV", 10, 10, 40)
                .told(at("RGV", 12, 500).of("c-1", "1"));
        var justRight = new People()
                .line("c-1", "1", "RGV", 10, 10, 40)
                .told(at("RGV", 12, 10).of("c-1", "1"));

        assertThat(people.onHand("RGV", 12)).hasValue(500L);
        assertThat(people.words("RGV", 12)).contains("500 reported, 10 authorised");
        assertThat(people.remarks("RGV", 12)).containsExactly(Remark.Kind.OVER_AUTHORISED);
        assertThat(justRight.remarks("RGV", 12)).isEmpty();
    }

    @Test
    void whatAReportItselfSaysIsAuthorisedIsItsLimit() {
        assertThat(new People().told(at("RGV", 12, 13).authorised(12)).remarks("RGV", 12))
                .containsExactly(Remark.Kind.OVER_AUTHORISED);
        assertThat(new People().told(at("RGV", 12, 12).authorised(12)).remarks("RGV", 12))
                .isEmpty();
    }

    @Test
    void reportedPeopleLeaveWithTheStaysThatEnd() {
        var people = new People()
                .committed("c-1", "1", "RGV", may(10), stay(11, 10, 20), stay(4, 10, 30))
                .told(at("RGV", 12, 10).of("c-1", "1"), at("EPT", 12, 5).of("c-1", "1"));

        assertThat(people.onHand("RGV", 20)).hasValue(10L);
        assertThat(people.onHand("EPT", 20)).hasValue(5L);
        // 4 are left, shared out as the 15 were: 2.67 and 1.33
        assertThat(people.onHand("RGV", 21)).hasValue(3L);
        assertThat(people.onHand("EPT", 21)).hasValue(1L);
        assertThat(people.onHand("RGV", 30)).hasValue(3L);
        assertThat(people.onHand("RGV", 31)).hasValue(0L);
        assertThat(people.onHand("EPT", 31)).hasValue(0L);
    }

    @Test
    void approvedPeopleAreThereFromTheirDeploymentOn() {
        var people = new People().today(20).committed("c-1", "1", "RGV", may(14), stay(20, 10, 40));

        assertThat(people.onHand("RGV", 13)).hasValue(0L);
        assertThat(people.onHand("RGV", 14)).hasValue(20L);
        assertThat(people.onHand("RGV", 40)).hasValue(20L);
        assertThat(people.onHand("RGV", 41)).hasValue(0L);
    }

    @Test
    void whoIsNotDeployedThoughTheFirstDayHasComeIsNotOnHand() {
        var people = new People().today(10).committed("c-1", "1", "RGV", null, stay(20, 10, 40));

        assertThat(people.onHand("RGV", 10)).hasValue(0L);
        assertThat(people.onHand("RGV", 15)).hasValue(0L);
        assertThat(people.words("RGV", 15))
                .contains("20 of request c-1 line 1 are approved from 2023-05-10 and not deployed");
        assertThat(people.strength().authorised("RGV", People.TASK, may(15))).hasValue(20L);
        assertThat(people.strength().border(may(15)).present()).isZero();
        assertThat(people.strength().border(may(15)).authorised()).isEqualTo(20);
    }

    @Test
    void whoseFirstDayLiesAheadIsExpectedFromItOn() {
        var people = new People().today(9).committed("c-1", "1", "RGV", null, stay(20, 10, 40));

        assertThat(people.onHand("RGV", 9)).hasValue(0L);
        assertThat(people.onHand("RGV", 10)).hasValue(20L);
        assertThat(people.strength().sources("RGV", People.TASK, may(12)))
                .singleElement()
                .satisfies(source -> {
                    assertThat(source.by()).isEqualTo("request c-1 line 1, expected");
                    assertThat(source.since()).isEqualTo(may(10));
                });
    }

    @Test
    void whomSomebodyCountedIsThereThoughNobodyToldTheDeployment() {
        var people = new People()
                .today(12)
                .committed("c-1", "1", "RGV", null, stay(20, 10, 40))
                .told(at("RGV", 12, 17).of("c-1", "1"));

        assertThat(people.onHand("RGV", 12)).hasValue(17L);
        assertThat(people.remarks("RGV", 12)).isEmpty();
    }

    @Test
    void ofALineWithoutAPlaceWhoIsReportedHasOneAndTheRestHasNone() {
        var people = new People()
                .committed("c-1", "1", null, may(10), stay(1500, 10, 40))
                .told(at("RGV", 12, 40).of("c-1", "1").authorised(50));

        assertThat(people.onHand("RGV", 12)).hasValue(40L);
        assertThat(people.strength().authorised("RGV", People.TASK, may(12))).hasValue(50L);
        assertThat(people.strength().border(may(12)).withoutPlace()).isEqualTo(1460);
        assertThat(people.strength().border(may(12)).present()).isEqualTo(1500);
        assertThat(people.strength().border(may(12)).authorised()).isEqualTo(1500);
        assertThat(people.strength().free(may(12))).singleElement().satisfies(free -> {
            assertThat(free.headcount()).isEqualTo(1460);
            assertThat(free.id()).isEqualTo("request c-1 line 1");
        });
    }

    @Test
    void whoIsAuthorisedIsSoAtOnePostAndNotAfterTheEnd() {
        var people = new People()
                .today(20)
                .committed("c-1", "1", "RGV", may(10), stay(20, 10, 15))
                .told(at("EPT", 12, 15).of("c-1", "1").authorised(20));

        // of the 20 of RGV 15 are at EPT from May 12 to 15, the last day
        assertThat(people.strength().authorised("RGV", People.TASK, may(11))).hasValue(20L);
        assertThat(people.strength().authorised("RGV", People.TASK, may(12))).hasValue(5L);
        assertThat(people.strength().authorised("EPT", People.TASK, may(12))).hasValue(15L);
        assertThat(people.strength().authorised("EPT", People.TASK, may(16))).isEqualTo(Optional.empty());
    }
}
