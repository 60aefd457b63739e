package io.muster.staffing.planning.strength;

import static io.muster.staffing.planning.strength.OnHandBasis.APPROVED;
import static io.muster.staffing.planning.strength.OnHandBasis.ASSUMED;
import static io.muster.staffing.planning.strength.OnHandBasis.REPORTED;
import static io.muster.staffing.planning.strength.People.Told.at;
import static io.muster.staffing.planning.strength.People.may;
import static io.muster.staffing.planning.strength.People.stay;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What says how many people are on hand in data entry: also of nobody, who has no row of his own. */
class OnHandBasisTest {

    private static Set<OnHandBasis> basis(People people, String place, int day) {
        return people.strength().onHandBasis(place, People.TASK, may(day));
    }

    @Test
    void nobodyIsReportedApprovedOrAssumedToBeThere() {
        assertThat(basis(new People(), "RGV", 10)).isEmpty();
        assertThat(basis(new People().told(at("RGV", 10, 0)), "RGV", 10)).containsExactly(REPORTED);
        assertThat(basis(new People().told(at("RGV", 10, 0).mark("A")), "RGV", 10))
                .containsExactly(ASSUMED);
        assertThat(basis(new People().told(at("RGV", 10, 0).mark("A")), "RGV", 9))
                .isEmpty();
        assertThat(basis(new People().told(at("RGV", 10, 0).mark("M")), "EPT", 10))
                .isEmpty();
    }

    @Test
    void whoIsInNoReportIsThereAsApproved() {
        assertThat(basis(new People().line("r", "1", "RGV", 20, 10, 20), "RGV", 10))
                .containsExactly(APPROVED);
        // 5 of the 20 are reported at EPT: the 15 are still approved, the 5 reported
        var some = new People()
                .line("r", "1", "RGV", 20, 10, 20)
                .told(at("EPT", 12, 5).of("r", "1"));
        assertThat(basis(some, "RGV", 12)).containsExactly(APPROVED);
        assertThat(basis(some, "EPT", 12)).containsExactly(REPORTED);
        // all 20 are: that nobody is left says the report
        var all = new People()
                .line("r", "1", "RGV", 20, 10, 20)
                .told(at("EPT", 12, 20).of("r", "1"));
        assertThat(all.onHand("RGV", 12)).hasValue(0L);
        assertThat(basis(all, "RGV", 12)).containsExactly(REPORTED);
    }

    @Test
    void whoWasNotDeployedIsMissingAsTheRequestSays() {
        var people = new People().today(15).committed("r", "1", "RGV", null, stay(20, 10, 20));

        assertThat(people.onHand("RGV", 12)).hasValue(0L);
        assertThat(basis(people, "RGV", 12)).containsExactly(APPROVED);
    }

    @Test
    void aPlaceThatAUnitHasLeftIsKnownByItsLaterReport() {
        var people = new People()
                .told(at("RGV", 10, 10).unit("A"), at("EPT", 16, 10).unit("A").mark("A"));

        assertThat(basis(people, "RGV", 15)).containsExactly(REPORTED);
        assertThat(basis(people, "RGV", 16)).containsExactly(ASSUMED);
    }

    @Test
    void ofSeveralAllAreNamedAndReadAgain() {
        var people = new People()
                .line("r", "1", "RGV", 20, 10, 20)
                .told(at("RGV", 10, 3).mark("A"), at("RGV", 10, 4).kind("CONTRACTOR"));
        var text = OnHandBasis.text(basis(people, "RGV", 10));

        assertThat(text).isEqualTo("reported+approved+assumed");
        assertThat(OnHandBasis.read(text)).containsExactly(REPORTED, APPROVED, ASSUMED);
        assertThat(OnHandBasis.text(List.of())).isNull();
        assertThat(OnHandBasis.read(null)).isEmpty();
    }
}
