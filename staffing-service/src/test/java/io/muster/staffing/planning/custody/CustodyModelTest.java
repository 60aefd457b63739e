package io.muster.staffing.planning.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.reading.Profiles;
import io.muster.staffing.planning.demand.Arrivals;
import io.muster.staffing.planning.quantity.End;
import io.muster.staffing.planning.quantity.Quantity;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustodyModelTest {

    private static final ReferenceProfile PROFILE = Profiles.shipped();

    /** Each end has its own arrivals and its own stay: 80 a day for 2 days, 100 for 3, 120 for 4 (stays of the shipped profile). */
    @Test
    void holdsAtEachEndWhoCameAtThatEnd() {
        var pathways = PROFILE.pathways();
        int released = pathways.stream().map(pathway -> pathway.code()).toList().indexOf("T8_NTA_OR");
        var arrivals = new Arrivals(List.of(new Arrivals.Flow(
                "USBP", released, "SINGLE_ADULT", Quantity.of(100).between(80, 120), false)));
        var place = new OnePlace(PROFILE);
        var held = Quantity.ZERO;
        for (int day = 0; day < 10; day++) {
            held = place.next(arrivals, null).held();
        }

        assertThat(held.at(End.LOW)).isCloseTo(160, within(1e-9));
        assertThat(held.at(End.LIKELY)).isCloseTo(300, within(1e-9));
        assertThat(held.at(End.HIGH)).isCloseTo(480, within(1e-9));
    }
}
