package io.muster.staffing.planning.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class WisnTest {

    /** Burmen et al. 2017, Human Resources for Health 15:9, table 3: 10,000 patients x 10 visits x 0.25 h. */
    private static final double EIGHT_HOUR_DAYS = 10_000 * 10 * 0.25 / 8;

    private static final WorkingTime BURMEN = new WorkingTime(52 * 4.5, 10, 30, 15, 0, 1);

    private static Wisn burmen() {
        var visits = new AnnualService("visits, in days of work", EIGHT_HOUR_DAYS, 1);
        return new Wisn(BURMEN.available(), List.of(visits), 100.0 * 10 / 179, 0);
    }

    @Test
    void reproducesTheExampleOfBurmen() {
        assertThat(BURMEN.available()).isEqualTo(179);
        assertThat(burmen().serviceStaff()).isCloseTo(17.4581, within(5e-5));
        assertThat(burmen().supportPercent()).isCloseTo(5.5866, within(5e-5));
        assertThat(burmen().categoryAllowanceFactor()).isCloseTo(1.0592, within(5e-5));
        assertThat(burmen().required()).isCloseTo(18.491, within(5e-4));
    }

    @Test
    void setsTheTwelveCliniciansOfBurmenAgainstTheNeed() {
        var balance = new Balance(12, burmen().required());

        assertThat(balance.difference()).isCloseTo(-6.491, within(5e-4));
        assertThat(balance.ratio().orElseThrow()).isCloseTo(0.649, within(5e-4));
        assertThat(balance.pressure()).contains(Pressure.HIGH);
    }

    @Test
    void reproducesTheStandardWorkloadsOfTheManual() {
        var time = new WorkingTime(216, 0, 0, 0, 0, 8);

        assertThat(time.available()).isEqualTo(1728);
        assertThat(new AnnualService("visit", 0, 8).standardWorkload(1728)).isEqualTo(216);
        assertThat(new AnnualService("dose", 0, 20.0 / 60).standardWorkload(1728))
                .isCloseTo(5184, within(1e-9));
        assertThat(new AnnualService("birth", 0, 30.0 / 60).standardWorkload(1728))
                .isEqualTo(3456);
    }

    @Test
    void addsIndividualWorkAfterTheSupportFactor() {
        // By hand: 1,000 x 2 h / 1,000 h = 2; 2 / (1 - 0.2) = 2.5; 500 h / 1,000 h = 0.5.
        var staff = new Wisn(1000, List.of(new AnnualService("file", 1000, 2)), 20, 500);

        assertThat(staff.individualAllowance()).isEqualTo(0.5);
        assertThat(staff.required()).isEqualTo(3.0);
    }

    @Test
    void refusesSupportWorkThatLeavesNoTime() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allowance.categoryFactor(100))
                .withMessageContaining("supportPercent must be >= 0 and < 100, but was 100");
    }
}
