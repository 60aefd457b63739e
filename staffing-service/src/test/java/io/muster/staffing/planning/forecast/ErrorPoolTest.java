package io.muster.staffing.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorPoolTest {

    private static List<ForecastError> errors(int number, double scaled) {
        return Collections.nCopies(number, new ForecastError(1, scaled));
    }

    /**
     * The outermost of 40 errors of standard deviation 2.5, each share of them as likely: 2.5 x 2.2414 (tables: 98.75 %). Seven days
     * ahead 2.6458 times that. Four days ahead between them as the root: 1 of 1.6458 parts.
     */
    @Test
    void startsWide() {
        assertThat(ErrorPool.START.upper(1)).isCloseTo(5.6, within(1e-9));
        assertThat(ErrorPool.START.lower(1)).isCloseTo(-5.6, within(1e-9));
        assertThat(ErrorPool.START.upper(7)).isCloseTo(14.8, within(1e-9));
        assertThat(ErrorPool.START.upper(4)).isCloseTo(5.6 + 9.2 / 1.6458, within(1e-3));
        // The start grows to three times that of one day; beyond 90 days bounds grow as the root.
        assertThat(ErrorPool.START.upper(360)).isCloseTo(2 * ErrorPool.START.upper(90), within(1e-9));
    }

    /** Of 4,000, one in forty is 100: the hundred of 2 and the few of the start's 40 beyond them are more than that. */
    @Test
    void boundsNineteenOfTwenty() {
        var pool = ErrorPool.START.with(errors(100, -2)).with(errors(3_760, 0)).with(errors(100, 2));

        assertThat(pool.lower(1)).isEqualTo(-2);
        assertThat(pool.upper(1)).isEqualTo(2);
        assertThat(pool.upper(7)).isEqualTo(ErrorPool.START.upper(7));
    }

    /** Two of 42 errors a day ahead were 20 scales, beyond the 14.8 that the start has a week ahead: as much is possible then. */
    @Test
    void furtherAheadNothingIsKnownBetter() {
        var pool = ErrorPool.START.with(errors(1, 20)).with(errors(1, -20));

        assertThat(pool.upper(1)).isEqualTo(20);
        assertThat(pool.upper(4)).isEqualTo(20);
        assertThat(pool.upper(7)).isEqualTo(20);
        assertThat(pool.lower(7)).isEqualTo(-20);
    }

    @Test
    void isTheSameInWhateverOrderErrorsCome() {
        var random = new Random(5);
        List<ForecastError> errors = new ArrayList<>(IntStream.range(0, 500)
                .mapToObj(each -> new ForecastError(random.nextBoolean() ? 1 : 28, 3 * random.nextGaussian()))
                .toList());
        var pool = ErrorPool.START.with(errors);

        Collections.shuffle(errors, random);
        var other = ErrorPool.START;
        for (var error : errors) {
            other = other.with(List.of(error));
        }

        assertThat(other).isEqualTo(pool).hasSameHashCodeAs(pool).isNotEqualTo(ErrorPool.START);
    }

    /** Thirteen places whose level walks at random by 10 % a day: the share that is held out of sample. */
    @ParameterizedTest
    @CsvSource({"1", "7", "28"})
    void holdsNineteenOfTwentyOutOfSample(int ahead) {
        var random = new Random(20230511);
        int places = 13;
        int days = 900;
        double[][] came = new double[places][days];
        for (double[] place : came) {
            place[0] = 5_000;
            for (int day = 1; day < days; day++) {
                place[day] = place[day - 1] * Math.exp(0.1 * random.nextGaussian());
            }
        }
        List<RunningForecast> forecasts =
                new ArrayList<>(Collections.nCopies(places, RunningForecast.start(ForecastSettings.days(0.3))));
        var pool = ErrorPool.START;
        int held = 0;
        int all = 0;
        for (int day = 0; day + ahead < days; day++) {
            for (int place = 0; place < places; place++) {
                forecasts.set(place, forecasts.get(place).close(OptionalDouble.of(came[place][day])));
                pool = pool.with(forecasts.get(place).revealed());
            }
            for (int place = 0; place < places && day > 200; place++) {
                var outlook = forecasts.get(place).ahead(ahead, pool).orElseThrow();
                double persons = came[place][day + ahead];
                held += outlook.lower() <= persons && persons <= outlook.upper() ? 1 : 0;
                all++;
            }
        }

        assertThat((double) held / all).isBetween(0.93, 0.97);
    }

    /** Two places, 10 below and 20 above 100: root of 0.55 x 20 squared and 0.45 x 2 x 10 squared is 17.607. */
    @Test
    void putsPlacesTogetherNarrowerThanTheirSum() {
        var place = new Outlook(100, 90, 120);

        var both = Outlook.together(List.of(place, place));

        assertThat(both.expected()).isEqualTo(200);
        assertThat(both.lower()).isCloseTo(200 - 17.607, within(1e-3));
        assertThat(both.upper()).isCloseTo(200 + 2 * 17.607, within(1e-3));
        assertThat(Outlook.together(List.of(place))).isEqualTo(place);
    }
}
