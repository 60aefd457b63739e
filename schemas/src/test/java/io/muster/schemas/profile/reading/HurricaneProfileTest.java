package io.muster.schemas.profile.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.schemas.profile.Place;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.Task;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Another kind of operation, loaded by the same code. */
class HurricaneProfileTest {

    private final ReferenceProfile profile = Profiles.at("classpath:profiles/hurricane-shelters.yaml");

    @Test
    void hasPlacesAndTasksOfItsOwn() {
        assertThat(profile.zone()).isEqualTo(ZoneId.of("America/Chicago"));
        assertThat(profile.places()).extracting(Place::code).containsExactly("HOU", "BMT", "LCH", "BTR");
        assertThat(profile.tasks())
                .extracting(Task::code)
                .containsExactly("REGISTRATION", "MEDICAL_SCREENING", "DORMITORY_CARE", "DOOR_WATCH", "SUPPLY_RUNS");
        assertThat(profile.desks()).isEmpty();
    }

    @Test
    void letsALicenceDecideWhereNoLawIsStated() {
        var screening = profile.task("MEDICAL_SCREENING").orElseThrow();

        assertThat(screening.openTo()).containsExactly("NURSE");
        assertThat(screening.legality().verdict()).isEqualTo(Task.Legality.Verdict.ALLOWED);
        assertThat(screening.legality().rule()).contains("open to");
    }

    @Test
    void isTheSameByItsBytesWhereverItIsReadFrom() {
        assertThat(profile.hash())
                .isEqualTo(Profiles.at("classpath:profiles/hurricane-shelters.yaml")
                        .hash())
                .isNotEqualTo(Profiles.shipped().hash());
    }
}
