package io.muster.staffing.requests.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.reading.Profiles;
import io.muster.staffing.planning.work.KindHours;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayOutlookTest {

    private static final ReferenceProfile PROFILE = Profiles.shipped();
    private static final double CONTRACTOR = 301.0 / 612; // of a soldier: 4.3 h / (61.2 / 7) h

    /**
     * Of 40 soldiers required 10 are there, and 20 contractors of the request, who count as 9.837: 20.163 are missing, so 21; without
     * the contractors 30. Its other ten, who have no place yet, would count as 4.918 more: 21 - 4.918 = 16.082, so 17.
     */
    @Test
    void countsPeopleOfTheRequestByTheirHours() {
        var people = new DayOutlook.People(30, 30, 30, 20, CONTRACTOR, true);
        var need = new DayOutlook.Need(40, 10 + 20 * CONTRACTOR, 20 * CONTRACTOR);

        var outlook = DayOutlook.of(LocalDate.of(2023, 5, 10), people, List.of(need));

        assertThat(outlook.shortageIfNot()).isEqualTo(30);
        assertThat(outlook.shortageIfApproved()).isEqualTo(17);
    }

    /** A contractor is as good as a coordinator at intake, and less than half a soldier at data entry; 8.743 h are 2.03 agents. */
    @Test
    void takesTheTaskAtWhichOneCountsMost() {
        assertThat(KindHours.most(PROFILE, "CONTRACTOR", List.of("DATA_ENTRY"))).isCloseTo(CONTRACTOR, within(1e-9));
        assertThat(KindHours.most(PROFILE, "CONTRACTOR", List.of("DATA_ENTRY", "INTAKE")))
                .isEqualTo(1);
        assertThat(KindHours.most(PROFILE, "GUARD", List.of("DATA_ENTRY", "DETECTION_MONITORING")))
                .isEqualTo(1);
        assertThat(KindHours.most(PROFILE, "GUARD", List.of("MIGRANT_TRANSPORT")))
                .isCloseTo(612.0 / 301, within(1e-9));
        assertThat(KindHours.most(PROFILE, "GUARD", List.of("ARREST"))).isEqualTo(1);
    }
}
