package io.muster.staffing.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.schemas.profile.Profiles;
import io.muster.schemas.profile.ReferenceProfile;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustodyModelTest {

    private static final ReferenceProfile PROFILE = Profiles.shipped();

    /** Each end has its own arrivals and its own stay: 80 a day for 2 days, 100 for 3, 120 for 4 (stays of the shipped profile). */
    @Test
    void holdsAtEachEndWhoCameAtThatEnd() {
        var pathways = PROFILE.pathways();
        int released = pathways.stream().map(one -> one.code()).toList().indexOf("T8_NTA_OR");
        var hundred = new Arrivals(List.of(new Arrivals.Flow("USBP", released, "SINGLE_ADULT", 100, false)));
        var arrivals = new Ends<>(hundred.times(0.8), hundred, hundred.times(1.2));
        var standards = PlaceStandards.of(PROFILE, "RGV", List.of());
        var model = new CustodyModel(PROFILE);
        var stock = CustodyStock.EMPTY;
        Ends<Double> held = new Ends<>(0.0, 0.0, 0.0);
        for (int day = 0; day < 10; day++) {
            var moved = model.next(stock, arrivals, NeedBasis.FORECAST, standards, null, 0, null);
            stock = moved.after();
            held = moved.heldByEnd();
        }

        assertThat(held.low()).isCloseTo(160, within(1e-9));
        assertThat(held.likely()).isCloseTo(300, within(1e-9));
        assertThat(held.high()).isCloseTo(480, within(1e-9));
    }
}
