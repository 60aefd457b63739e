package io.muster.staffing.planning.custody;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.reading.Profiles;
import io.muster.staffing.planning.demand.Arrivals;
import io.muster.staffing.planning.quantity.Quantity;
import io.muster.staffing.planning.situation.Census;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A census helps for longer than a stay. The truth is made up: people stay for as many days as a number drawn between 1.5 and 6 says,
 * where the profile says 3, and how many come each day is drawn, too. Counts err by 5 % (one standard deviation).
 */
class CensusLearningTest {

    private static final ReferenceProfile PROFILE = Profiles.shipped();
    private static final int SEEDS = 200;
    private static final int CENSUS_DAY = 40;
    private static final int MONTH = 30;

    private record Truth(double stay, List<Double> came, double error) {

        static Truth of(long seed) {
            var random = new Random(seed);
            double stay = 1.5 + 4.5 * random.nextDouble();
            List<Double> came = new ArrayList<>();
            double mean = 100 + 400 * random.nextDouble();
            for (int day = 0; day <= CENSUS_DAY + MONTH; day++) {
                came.add(mean * Math.exp(0.2 * random.nextGaussian()));
            }
            return new Truth(stay, came, Math.exp(0.05 * random.nextGaussian()));
        }

        /** Persons really held at the end of a day: of the latest days as many as the stay reaches back. */
        double held(int day) {
            double held = 0;
            for (int back = 0; back <= day; back++) {
                held += Math.clamp(stay - back, 0, 1) * came.get(day - back);
            }
            return held;
        }

        double modelled(boolean counted) {
            var place = new OnePlace(PROFILE);
            double held = 0;
            for (int day = 0; day < came.size(); day++) {
                var arrivals = new Arrivals(
                        List.of(new Arrivals.Flow("USBP", 1, "SINGLE_ADULT", Quantity.of(came.get(day)), false)));
                held = place.next(arrivals, counted && day == CENSUS_DAY ? census(day) : null)
                        .latest()
                        .held();
            }
            return held;
        }

        private CustodyModel.@Nullable Counted census(int day) {
            var date = LocalDate.EPOCH.plusDays(day);
            var census =
                    new Census("RGV", Instant.EPOCH, date, Math.round(held(day) * error), false, null, "F", "count", 0);
            // counted just before the end of the day
            return new CustodyModel.Counted(census, new RestOfDay(1e-9, 1e-9));
        }
    }

    @Test
    void leavesASmallerErrorAMonthLater() {
        double with = 0;
        double without = 0;
        int better = 0;
        int wrong = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            var truth = Truth.of(seed);
            double really = truth.held(CENSUS_DAY + MONTH);
            double errorWith = Math.abs(truth.modelled(true) / really - 1);
            double errorWithout = Math.abs(truth.modelled(false) / really - 1);
            with += errorWith / SEEDS;
            without += errorWithout / SEEDS;
            if (errorWithout > 0.1) {
                wrong++;
                better += errorWith < errorWithout ? 1 : 0;
            }
        }

        assertThat(wrong)
                .as("histories in which the profile's stay is off by a tenth")
                .isGreaterThan(150);
        assertThat(better).isEqualTo(wrong);
        assertThat(with).isLessThan(without / 2);
    }
}
