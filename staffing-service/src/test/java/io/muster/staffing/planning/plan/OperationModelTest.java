package io.muster.staffing.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.reading.Profiles;
import io.muster.staffing.planning.situation.Census;
import io.muster.staffing.planning.situation.Situation;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A place that can't be computed stops no other, and the others know of it. */
class OperationModelTest {

    private static final ReferenceProfile PROFILE = Profiles.shipped();
    private static final LocalDate DAY = Plans.FIRST.plusDays(1);

    /** No stock is below 0, so a census of -500 breaks its place's custody; it is refused wherever it could come in. */
    private static Situation situation(long heldAtRgv) {
        var plans = Plans.of(PROFILE).today(DAY);
        for (var place : PROFILE.places()) {
            plans.counted(place.code(), Plans.FIRST, 100).counted(place.code(), DAY, 100);
        }
        return plans.census(new Census(
                        "RGV",
                        DAY.atTime(12, 0).atZone(PROFILE.zone()).toInstant(),
                        DAY,
                        heldAtRgv,
                        false,
                        null,
                        "F",
                        "count",
                        0))
                .situation();
    }

    private static OperationDay day(Situation situation) {
        var model = new OperationModel(situation);
        return model.day(DAY, model.day(Plans.FIRST, OperationState.START).after());
    }

    @Test
    void leavesOutAPlaceWhoseCustodyCanNotBeComputed() {
        var sound = day(situation(500));
        var broken = day(situation(-500));

        assertThat(broken.after().failures()).containsOnlyKeys("RGV");
        assertThat(broken.result().custody()).doesNotContainKey("RGV");
        // no exit binds at 100 a day, so nobody else is held otherwise
        for (var place : PROFILE.places()) {
            if (!place.code().equals("RGV")) {
                assertThat(broken.result().custody().get(place.code()))
                        .as(place.code())
                        .isEqualTo(sound.result().custody().get(place.code()));
            }
        }
    }

    @Test
    void aPlaceThatHasFailedCarriesWhatItCarried() {
        var situation = situation(-500);
        var model = new OperationModel(situation);
        var first = model.day(Plans.FIRST, OperationState.START).after();

        assertThat(model.day(DAY, first).after().of("RGV")).isEqualTo(first.of("RGV"));
    }

    /** Whoever shares exits with a place that has failed is computed without it, now and on the days after. */
    @Test
    void aFailureChangesTheDaysOfAllPlaces() {
        var sound = day(situation(500)).after();
        var broken =
                new OperationState(sound.places(), Map.of("RGV", new IllegalStateException("broken")), sound.errors());

        assertThat(broken.changedSince(sound))
                .containsExactlyInAnyOrderElementsOf(sound.places().keySet());
        assertThat(broken.withoutFailures()).isEqualTo(sound);
        assertThat(sound.changedSince(sound)).isEmpty();
    }
}
