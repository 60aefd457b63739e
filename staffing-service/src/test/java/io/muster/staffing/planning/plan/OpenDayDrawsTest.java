package io.muster.staffing.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.reading.Profiles;
import io.muster.staffing.planning.draws.Draws;
import io.muster.staffing.planning.situation.Count;
import io.muster.staffing.planning.situation.DayCounts;
import io.muster.staffing.planning.situation.DemandSeries;
import io.muster.staffing.planning.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who was counted on a day that has not closed came in every draw of it. */
class OpenDayDrawsTest {

    private static final ReferenceProfile PROFILE = Profiles.shipped();
    private static final String PLACE = "RGV";
    private static final LocalDate FIRST = LocalDate.of(2023, 5, 1);
    private static final int SEEDS = 60;
    private static final double ROUNDING = 1e-6;

    private static DayCounts counts(Random random, long persons) {
        List<Long> hours = new ArrayList<>();
        if (random.nextBoolean()) {
            hours.addAll(Collections.nCopies(24, 0L));
            hours.set(random.nextInt(24), persons);
        }
        @Nullable String pathway = random.nextBoolean() ? null : "T8_NTA_OR";
        long families = random.nextLong(persons + 1);
        return new DayCounts(
                DemandSeries.OPERATIONAL,
                List.of(
                        new Count("USBP", "TITLE_8", "SINGLE_ADULT", pathway, persons - families),
                        new Count("USBP", "TITLE_8", "FAMILY", null, families)),
                hours,
                null);
    }

    private static Situation situation(Random random, LocalDate open, long soFar) {
        var plans = Plans.of(PROFILE).today(open.minusDays(1));
        double level = Math.exp(6 * random.nextDouble());
        for (var day = FIRST; day.isBefore(open); day = day.plusDays(1)) {
            level *= Math.exp(0.3 * random.nextGaussian());
            plans.counted(PLACE, day, counts(random, (long) level));
        }
        return plans.counted(PLACE, open, counts(random, soFar)).situation();
    }

    /** Persons who come in each draw of the day. */
    private static double[] drawn(Situation situation, LocalDate day) {
        var operation = new OperationModel(situation);
        var before = new DayByDayPlanner().after(situation, FIRST, day.minusDays(1));
        var model = operation.place(PLACE);
        var arrivals = model.drawn(operation.day(day, before).require(PLACE).load())
                .day()
                .arrivals();
        double[] persons = new double[Draws.COUNT];
        for (int draw = 0; draw < persons.length; draw++) {
            for (var flow : arrivals.flows()) {
                persons[draw] += flow.amount().inCase(draw);
            }
        }
        return persons;
    }

    @Test
    void noDrawHasFewerThanWereCounted() {
        int varied = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            var random = new Random(seed);
            var open = FIRST.plusDays(2 + random.nextInt(15));
            long soFar = random.nextInt(8) == 0 ? 0 : 1 + (long) Math.exp(7 * random.nextDouble());

            double[] drawn = drawn(situation(random, open, soFar), open);

            double most = 0;
            for (double persons : drawn) {
                assertThat(persons).as("seed %d", seed).isGreaterThanOrEqualTo(soFar - ROUNDING);
                most = Math.max(most, persons);
            }
            varied += most > soFar + 1 ? 1 : 0;
        }
        assertThat(varied).isGreaterThan(SEEDS / 2);
    }
}
