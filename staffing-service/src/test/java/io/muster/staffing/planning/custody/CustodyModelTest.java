package io.muster.staffing.planning.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.reading.Profiles;
import io.muster.staffing.planning.demand.Arrivals;
import io.muster.staffing.planning.quantity.End;
import io.muster.staffing.planning.quantity.Quantity;
import io.muster.staffing.planning.situation.Census;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustodyModelTest {

    private static final ReferenceProfile PROFILE = Profiles.shipped();

    private static Arrivals arrivals() {
        var pathways = PROFILE.pathways();
        int released = pathways.stream().map(pathway -> pathway.code()).toList().indexOf("T8_NTA_OR");
        return new Arrivals(List.of(new Arrivals.Flow(
                "USBP", released, "SINGLE_ADULT", Quantity.of(100).between(80, 120), false)));
    }

    /** Each end has its own arrivals and its own stay: 80 a day for 2 days, 100 for 3, 120 for 4 (stays of the shipped profile). */
    @Test
    void holdsAtEachEndWhoCameAtThatEnd() {
        var arrivals = arrivals();
        var place = new OnePlace(PROFILE);
        var held = Quantity.ZERO;
        for (int day = 0; day < 10; day++) {
            held = place.next(arrivals, null).held();
        }

        assertThat(held.at(End.LOW)).isCloseTo(160, within(1e-9));
        assertThat(held.at(End.LIKELY)).isCloseTo(300, within(1e-9));
        assertThat(held.at(End.HIGH)).isCloseTo(480, within(1e-9));
    }

    /**
     * Whoever is there before the first day stays 4 days at most, and 11 more where the exit is full: at the end of the 15th
     * day they have left.
     */
    @Test
    void saysThatItBeganWithNobodyUntilTheLongestStayHasPassed() {
        var place = new OnePlace(PROFILE);
        for (int day = 1; day <= 20; day++) {
            assertThat(place.next(arrivals(), null).latest().startedEmpty())
                    .as("day " + day)
                    .isEqualTo(day < 15);
        }
    }

    @Test
    void saysSoNoMoreFromACensusOn() {
        var day = LocalDate.of(2023, 5, 3);
        var census = new Census(
                OnePlace.PLACE,
                day.atTime(12, 0).atZone(PROFILE.zone()).toInstant(),
                day,
                50,
                false,
                null,
                "F",
                "count",
                0);
        var place = new OnePlace(PROFILE);
        place.next(arrivals(), null);

        assertThat(place.next(arrivals(), null).latest().startedEmpty()).isTrue();
        assertThat(place.next(arrivals(), new CustodyModel.Counted(census, new RestOfDay(0.5, 0.5)))
                        .latest()
                        .startedEmpty())
                .isFalse();
        assertThat(place.next(arrivals(), null).latest().startedEmpty()).isFalse();
    }
}
