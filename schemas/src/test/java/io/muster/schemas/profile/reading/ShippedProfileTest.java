package io.muster.schemas.profile.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.schemas.profile.Part;
import io.muster.schemas.profile.Place;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.Task;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Expected values are those of the shipped file, read by eye. */
class ShippedProfileTest {

    private final ReferenceProfile profile = Profiles.shipped();

    @Test
    void hasThePlacesTasksAndZoneOfTheBorder() {
        assertThat(profile.code()).isEqualTo("southwest-border-2023");
        assertThat(profile.zone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(profile.places())
                .extracting(Place::code)
                .hasSize(13)
                .startsWith("SDC")
                .endsWith("FO-LAREDO");
        assertThat(profile.place("RGV"))
                .hasValueSatisfying(place -> assertThat(place.weights()).containsEntry("agents", 3105.0));
        assertThat(profile.tasks()).hasSize(17);
        assertThat(profile.hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void statesWhatNoFigureOfPeopleExceedsAndWhy() {
        assertThat(profile.mostPeople().count()).isEqualTo(20_000);
        assertThat(profile.mostPeople().reason()).contains("5,800 active and 2,579 Guard");
        assertThat(profile.mostPersons().count()).isEqualTo(100_000);
        assertThat(profile.mostPersons().reason()).contains("81,180 in the Rio Grande Valley in August 2021");
    }

    @Test
    void readsFractionsExactly() {
        assertThat(profile.standard("hours.t42-expulsion").orElseThrow().value())
                .isEqualTo(1.0 / 3);
        assertThat(profile.standard("hours.troops").orElseThrow().value()).isEqualTo(61.2 / 7);
    }

    @Test
    void givesAnAnchoredRuleToEachTaskThatNamesIt() {
        var named = profile.task("TRANSPORT_LOGISTICS").orElseThrow().legality();

        assertThat(named.verdict()).isEqualTo(Task.Legality.Verdict.IF_NAMED);
        assertThat(profile.task("MAINTENANCE").orElseThrow().legality()).isEqualTo(named);
    }

    /** Agents give 10 h x 0.43, and coordinators and contractors as agents; 0.60 + 0.25 + 0.15 of the arrivals' hours. */
    @Test
    void givesEachKindOfPeopleItsOwnHours() {
        assertThat(profile.people())
                .extracting(kind -> kind.code() + " " + kind.hours())
                .containsExactly(
                        "GUARD hours.troops",
                        "ACTIVE hours.troops",
                        "RESERVE hours.troops",
                        "CONTRACTOR hours.agents",
                        "COORDINATOR hours.agents",
                        "AGENT hours.agents",
                        "UNDETERMINED hours.troops");
        assertThat(profile.standard("hours.agents").orElseThrow().value()).isEqualTo(4.3);
    }

    @Test
    void leavesIntakeOfPropertyToCoordinatorsAndContractors() {
        var intake = profile.task("INTAKE").orElseThrow();

        assertThat(intake.category()).isEqualTo(Task.Category.ADMINISTRATIVE);
        assertThat(intake.openTo()).containsExactly("CONTRACTOR", "COORDINATOR");
        assertThat(intake.legality().verdict()).isEqualTo(Task.Legality.Verdict.NEVER);
        assertThat(intake.legality().rule()).contains("contact with migrants");
        assertThat(intake.effectiveHours()).isEqualTo("hours.agents");
        assertThat(intake.support()).isNull();
        assertThat(profile.standard("arrivals.all-hours").orElseThrow().value()
                        - profile.standard("processing.and-entry").orElseThrow().value())
                .isCloseTo(0.15, within(1e-12));
    }

    @Test
    void keepsPartsWithTheirDrivers() {
        assertThat(profile.task("WAREHOUSE").orElseThrow().parts())
                .containsExactly(
                        new Part.PersonsHeld("supplies", "warehouse.hours"),
                        new Part.Floor(
                                "counter",
                                "warehouse.counters",
                                "warehouse.counter-crew",
                                "warehouse.hours-open",
                                java.util.List.of("SECTOR")));
    }

    @Test
    void changesTheMixOnTheDayAfterThePolicyEnds() {
        assertThat(profile.mix())
                .extracting(ReferenceProfile.MixPeriod::from)
                .containsExactly(LocalDate.of(2000, 1, 1), LocalDate.of(2023, 5, 12));
    }
}
