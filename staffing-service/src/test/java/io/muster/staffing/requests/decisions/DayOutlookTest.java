package io.muster.staffing.requests.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.reading.Profiles;
import io.muster.staffing.planning.work.KindHours;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DayOutlookTest {

    private static final ReferenceProfile PROFILE = Profiles.shipped();
    private static final LocalDate DAY = LocalDate.of(2023, 5, 10);
    private static final double CONTRACTOR = 301.0 / 612; // of a soldier: 4.3 h / (61.2 / 7) h

    /**
     * Of 40 soldiers required 10 are there, and 20 contractors of the request, who count as 9.837: 20.163 are missing, so 21; without
     * the contractors 30. Its other ten, who have no place yet, would count as 4.918 more: 21 - 4.918 = 16.082, so 17.
     */
    @Test
    void countsPeopleOfTheRequestByTheirHours() {
        var unplaced = unplaced(10, "CONTRACTOR", "DATA_ENTRY");
        var people = new DayOutlook.People(30, 30, 30, List.of(unplaced), true);
        var need = new DayOutlook.Need("DATA_ENTRY", 40, 10 + 20 * CONTRACTOR, 20 * CONTRACTOR);

        var outlook = DayOutlook.of(DAY, people, List.of(need));

        assertThat(outlook.shortageIfNot()).isEqualTo(30);
        assertThat(outlook.shortageIfApproved()).isEqualTo(17);
    }

    private static DayOutlook.Unplaced unplaced(long people, String component, String... tasks) {
        return DayOutlook.Unplaced.of(people, List.of(tasks), task -> KindHours.each(PROFILE, component, task));
    }

    private static DayOutlook.Need missing(String task, int people) {
        return new DayOutlook.Need(task, people, 0.0, 0);
    }

    private static long shortage(List<DayOutlook.Unplaced> lines, DayOutlook.Need... needs) {
        var people = new DayOutlook.People(0, 0, 0, lines, true);
        return Objects.requireNonNull(DayOutlook.of(DAY, people, List.of(needs)).shortageIfApproved());
    }

    /** 100 of 200 soldiers come, and two who are 2 x 2.033 = 4.066 agents: none of four agents is missing, and 100 soldiers are. */
    @Test
    void fillsNoTaskWithPeopleOfAnother() {
        var lines = List.of(unplaced(100, "GUARD", "DATA_ENTRY"), unplaced(2, "GUARD", "MIGRANT_TRANSPORT"));

        assertThat(shortage(lines, missing("DATA_ENTRY", 200), missing("MIGRANT_TRANSPORT", 4)))
                .isEqualTo(100);
    }

    /** 50 soldiers for ten that are missing at data entry leave the four agents missing that nobody was asked for. */
    @Test
    void setsNobodyWhoIsTooManyOffAgainstAnotherTask() {
        var lines = List.of(unplaced(50, "GUARD", "DATA_ENTRY"));

        assertThat(shortage(lines, missing("DATA_ENTRY", 10), missing("MIGRANT_TRANSPORT", 4)))
                .isEqualTo(4);
    }

    /** Five of ten soldiers of a line are the 10.17 agents for 9 missing (four are 8.13), and the other five fill 5 of 20. */
    @Test
    void countsEachPersonOfALineOnce() {
        var lines = List.of(unplaced(10, "GUARD", "DATA_ENTRY", "MIGRANT_TRANSPORT"));

        assertThat(shortage(lines, missing("DATA_ENTRY", 20), missing("MIGRANT_TRANSPORT", 9)))
                .isEqualTo(15);
    }

    /** Ten who may go along with transports alone fill those, as 20.33 agents; the ten who may do both fill the other task. */
    @Test
    void leavesATaskToTheLinesThatHaveNoOther() {
        var transport = unplaced(10, "GUARD", "MIGRANT_TRANSPORT");
        var both = unplaced(10, "GUARD", "DATA_ENTRY", "MIGRANT_TRANSPORT");
        var needs = new DayOutlook.Need[] {missing("DATA_ENTRY", 10), missing("MIGRANT_TRANSPORT", 20)};

        assertThat(shortage(List.of(transport, both), needs)).isZero();
        assertThat(shortage(List.of(both, transport), needs)).isZero();
    }

    /** Both lines may do data entry, and the first alone the warehouse: there its ten go, and the ten others do data entry. */
    @Test
    void fillsFirstWhatFewerLinesName() {
        var first = unplaced(10, "GUARD", "DATA_ENTRY", "WAREHOUSE");
        var second = unplaced(10, "GUARD", "DATA_ENTRY", "MAINTENANCE");

        assertThat(shortage(List.of(first, second), missing("DATA_ENTRY", 10), missing("WAREHOUSE", 10)))
                .isZero();
    }

    /** Two contractors at two lines are 0.984 soldiers: of one missing a part is, so one; three are 1.475. */
    @Test
    void addsUpPartsOfSeveralLines() {
        var contractor = unplaced(1, "CONTRACTOR", "DATA_ENTRY");

        assertThat(shortage(List.of(contractor, contractor), missing("DATA_ENTRY", 1)))
                .isEqualTo(1);
        assertThat(shortage(List.of(contractor, contractor, contractor), missing("DATA_ENTRY", 1)))
                .isZero();
    }

    /** A contractor is as good as a coordinator at intake, and less than half a soldier at data entry; 8.743 h are 2.03 agents. */
    @Test
    void countsOneByTheHoursOfTheTask() {
        assertThat(KindHours.each(PROFILE, "CONTRACTOR", "DATA_ENTRY")).isCloseTo(CONTRACTOR, within(1e-9));
        assertThat(KindHours.each(PROFILE, "CONTRACTOR", "INTAKE")).isEqualTo(1);
        assertThat(KindHours.each(PROFILE, "GUARD", "DATA_ENTRY")).isEqualTo(1);
        assertThat(KindHours.each(PROFILE, "GUARD", "MIGRANT_TRANSPORT")).isCloseTo(612.0 / 301, within(1e-9));
        assertThat(KindHours.each(PROFILE, "GUARD", "ARREST")).isEqualTo(1);
    }
}
