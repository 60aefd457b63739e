package io.muster.staffing.planning.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.schemas.profile.Mark;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.reading.Profiles;
import io.muster.staffing.planning.quantity.End;
import io.muster.staffing.planning.quantity.Steps;
import io.muster.staffing.planning.situation.Adjustment;
import io.muster.staffing.planning.situation.Measurement;
import io.muster.staffing.planning.situation.ReportedPosts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What measurements make of a standard, by hand, and what always holds of it. */
class LearnedStandardTest {

    private static final ReferenceProfile PROFILE = Profiles.shipped();
    private static final LocalDate DAY = LocalDate.of(2023, 5, 10);
    private static final int HISTORIES = 2_000;

    private static Measurement measured(String task, @Nullable String pathway, double minutes, int count) {
        return new Measurement("RGV", task, pathway, minutes, count, DAY, "time study");
    }

    private static PlaceStandards here(List<Measurement> measurements, Adjustment... adjusted) {
        return PlaceStandards.of(
                PROFILE,
                "RGV",
                new PlaceStandards.DayReports(List.of(adjusted), ReportedPosts.OnDay.BY_THE_PROFILE, measurements));
    }

    /**
     * Supplies: 0.05 h a person-day, 0.03 to 0.10, count as (0.5 x 0.05 / (0.07 / 3.92))^2 = 1.4^2 = 1.96 persons. 21 measured at 6
     * minutes, 0.1 h, are alike and count as 21 / (1 + 20 x 0.05) = 10.5. (1.96 x 0.05 + 10.5 x 0.1) / 12.46 = 0.0921348; the range
     * narrows by sqrt (1.96 / 12.46) = 0.396615: 0.0921348 - 0.396615 x 0.02 = 0.0842025 to 0.0921348 + 0.396615 x 0.05 = 0.1119656.
     */
    @Test
    void weighsWhatWasMeasuredWithWhatWasAssumed() {
        var value = here(List.of(measured("WAREHOUSE", null, 6, 21))).value("warehouse.hours");

        assertThat(value.likely()).isCloseTo(0.0921348, within(5e-8));
        assertThat(value.low()).isCloseTo(0.0842025, within(5e-8));
        assertThat(value.high()).isCloseTo(0.1119656, within(5e-8));
        assertThat(value.standard().mark()).isEqualTo(Mark.A);
        assertThat(value.mark()).isEqualTo("C");
        assertThat(value.isAssumed()).isFalse();
        assertThat(value.source())
                .contains("measured here, 21 in 1 measurement(s)", "before, mark A: about 8 kg a day");
    }

    /**
     * Data entry takes 0.25 of a Notice to Appear's 2.0 h (0.75 to 2.5), which count as (0.5 x 2 / (1.75 / 3.92))^2 = 2.24^2 = 5.0176
     * persons. 24 minutes each of 21 persons say 0.4 h / 0.25 = 1.6 h: (5.0176 x 2 + 10.5 x 1.6) / 15.5176 = 1.7293396.
     */
    @Test
    void readsAPathwaysHoursFromATasksShareOfThem() {
        var value = here(List.of(measured("DATA_ENTRY", "T8_NTA_OR", 24, 21))).value("hours.t8-nta-or");

        assertThat(value.likely()).isCloseTo(1.7293396, within(5e-8));
        assertThat(here(List.of(measured("DATA_ENTRY", "T8_NTA_OR", 24, 21))).value("hours.t8-er"))
                .isEqualTo(here(List.of()).value("hours.t8-er"));
    }

    /** A planner who sets a value knows of the measurements. */
    @Test
    void yieldsToWhatAPlannerSet() {
        var set = new Adjustment("a", "warehouse.hours", "RGV", 0.07, DAY, DAY, "planner", "seen");

        var value = here(List.of(measured("WAREHOUSE", null, 6, 21)), set).value("warehouse.hours");

        assertThat(List.of(value.low(), value.likely(), value.high())).containsOnly(0.07);
        assertThat(value.mark()).isEqualTo("A");
    }

    /** What lies far off was refused at the door; by another profile it may lie so far off all the same, and counts nothing. */
    @Test
    void leavesOutWhatIsFarOffByThisProfile() {
        assertThat(here(List.of(measured("WAREHOUSE", null, 10_000, 21))).value("warehouse.hours"))
                .isEqualTo(here(List.of()).value("warehouse.hours"));
    }

    /** However many were measured, at whatever minutes that are taken, each measurement narrows the range; whichever came first. */
    @Test
    void neverWidensTheRangeInWhateverOrder() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            var random = new Random(seed);
            List<Measurement> measurements = new ArrayList<>();
            var before = here(measurements).value("warehouse.hours");
            int number = random.nextInt(1, 17);
            for (int count = 0; count < number; count++) {
                // from a quarter of the low end, 0.03 h or 1.8 minutes, to four times the high end, 0.1 h or 6 minutes
                double minutes = random.nextDouble(0.45, 24);
                measurements.add(measured("WAREHOUSE", null, minutes, random.nextInt(1, 2_000)));
                var after = here(measurements).value("warehouse.hours");
                assertThat(after.high() - after.low()).as("seed " + seed).isLessThan(before.high() - before.low());
                assertThat(after.low()).isGreaterThan(0);
                assertThat(after.likely()).isBetween(after.low(), after.high());
                before = after;
            }
            Collections.shuffle(measurements, random);
            var shuffled = here(measurements).value("warehouse.hours");
            assertThat(List.of(shuffled.low(), shuffled.likely(), shuffled.high()))
                    .isEqualTo(List.of(before.low(), before.likely(), before.high()));
        }
    }

    /** Prior, each measurement and the result are one step; its ends are those of the standard. */
    @Test
    void isAStepOfPriorDataAndResult() {
        var standards = here(List.of(measured("WAREHOUSE", null, 6, 21)));

        var quantity = standards.quantity("warehouse.hours");

        assertThat(quantity.at(End.HIGH))
                .isEqualTo(standards.value("warehouse.hours").high());
        assertThat(Steps.to(quantity)).singleElement().satisfies(step -> {
            assertThat(step.name()).isEqualTo("warehouse.hours");
            assertThat(step.formula())
                    .isEqualTo("( warehouse.hours.prior-weight * warehouse.hours.prior"
                            + " + warehouse.hours.measured-1-weight * warehouse.hours.measured-1 )"
                            + " / ( warehouse.hours.prior-weight + warehouse.hours.measured-1-weight )");
            assertThat(step.terms()).extracting("mark").containsExactly("A", "A", "C", "F");
        });
    }
}
