package io.muster.schemas.profile.reading;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(profile.tasks()).hasSize(16);
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
