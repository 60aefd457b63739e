package io.muster.staffing.planning.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.reading.Profiles;
import io.muster.staffing.planning.plan.Plans;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped profile's standards, shared out over the sectors; figures of the method's table of posts by sector. */
class PostsBySectorTest {

    private static final ReferenceProfile PROFILE = Profiles.shipped();

    @ParameterizedTest
    @CsvSource({
        "BBT, 5, 4",
        "DRT, 13, 10",
        "ELC, 8, 6",
        "EPT, 20, 16",
        "LRT, 16, 13",
        "RGV, 28, 22",
        "SDC, 20, 16",
        "TCA, 33, 27",
        "YUM, 7, 6"
    })
    void sharesOutSitesAndSeatsByAgents(String place, double sites, double seats) {
        var here = PlaceStandards.of(PROFILE, place, List.of());

        assertThat(here.value("detection.sites").likely()).isEqualTo(sites);
        assertThat(here.value("detection.seats").likely()).isEqualTo(seats);
    }

    @Test
    void standsPostsWithoutAnyDemand() {
        // 33 sites x 8.0 people all-in = 264; 27 seats x 168 h / 61.2 h = 74.1176
        var need = Plans.of(PROFILE).need("TCA", "DETECTION_MONITORING", Plans.FIRST.plusDays(1));

        assertThat(need.postDriven()).isCloseTo(264 + 27 * 168 / 61.2, within(1e-9));
        assertThat(need.known().loadDriven()).isZero();
        assertThat(need.required()).isEqualTo(339);
    }
}
