package io.muster.staffing.planning.draws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.schemas.profile.ReferenceProfile.Correlations;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is drawn: each input by its own distribution, together as they are correlated. */
class DrawsTest {

    private static final Draws ALONE = draws(0, 0, 0);

    private static Draws draws(double standards, double arrivals, double places) {
        return Draws.of(new Correlations(standards, arrivals, places, "test"));
    }

    private static double correlation(double[] first, double[] second) {
        double one = Arrays.stream(first).average().orElseThrow();
        double two = Arrays.stream(second).average().orElseThrow();
        double both = 0;
        double ofFirst = 0;
        double ofSecond = 0;
        for (int at = 0; at < first.length; at++) {
            both += (first[at] - one) * (second[at] - two);
            ofFirst += (first[at] - one) * (first[at] - one);
            ofSecond += (second[at] - two) * (second[at] - two);
        }
        return both / Math.sqrt(ofFirst * ofSecond);
    }

    /** Half of a triangle over 0, 2 and 8 lies below 8 - sqrt(0.5 x 8 x 6) = 3.101; its mean is (0 + 2 + 8) / 3. */
    @Test
    void drawsAStandardFromItsTriangle() {
        double[] drawn = ALONE.standard("hours", 0, 2, 8);
        Arrays.sort(drawn);

        assertThat((drawn[49] + drawn[50]) / 2).isCloseTo(3.101, within(0.01));
        assertThat(Arrays.stream(drawn).average().orElseThrow()).isCloseTo(10.0 / 3, within(0.01));
        assertThat(drawn[0]).isBetween(0.0, 0.3);
        assertThat(drawn[99]).isBetween(7.4, 8.0);
    }

    /** Bounds of 95 of a hundred: two or three draws lie below 500, and as many above 2,000; the likely 1,000 is the median. */
    @Test
    void drawsArrivalsSoThatTheirBoundsHold() {
        double[] drawn = ALONE.arrivals("RGV", 0, 500, 1000, 2000);
        Arrays.sort(drawn);

        assertThat(Arrays.stream(drawn).filter(persons -> persons < 500).count())
                .isBetween(2L, 3L);
        assertThat(Arrays.stream(drawn).filter(persons -> persons > 2000).count())
                .isBetween(2L, 3L);
        assertThat((drawn[49] + drawn[50]) / 2).isCloseTo(1000, within(5.0));
        assertThat(Arrays.stream(ALONE.arrivals("RGV", 0, 0, 0, 40)).min().orElseThrow())
                .isZero();
    }

    /** Six independent like triangles at their ends at once are sqrt(36) = 6 deviations; one, or all alike, sqrt(6). */
    @Test
    void takesAllInputsAtTheirEndsForAsUnlikelyAsTheyAre() {
        assertThat(ALONE.endsAtOnce(6)).isCloseTo(6, within(1e-12));
        assertThat(ALONE.endsAtOnce(1)).isCloseTo(Math.sqrt(6), within(1e-12));
        assertThat(draws(1, 0, 1).endsAtOnce(6)).isCloseTo(Math.sqrt(6), within(1e-12));

        double[] drawn = ALONE.held("held", 800, 1000, 5000, 6);
        Arrays.sort(drawn);
        // of 1,000 at the 97.5th percentile 5 to the power of 1.96 / 6 times as many: 1,692
        assertThat(drawn[97]).isCloseTo(1692, within(15.0));
        assertThat((drawn[49] + drawn[50]) / 2).isCloseTo(1000, within(5.0));
        assertThat(drawn[0]).isGreaterThanOrEqualTo(800);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "0.2, 0, 0.4", "0.5, 0.4, 0.6", "1, 1, 1", "1, 0, 0.5"})
    void correlatesAsItIsToldTo(double standards, double arrivals, double places) {
        var draws = draws(standards, arrivals, places);
        double ofStandards = 0;
        double ofBoth = 0;
        double ofPlaces = 0;
        int pairs = 40;
        for (int pair = 0; pair < pairs; pair++) {
            double[] standard = scores(draws.ofStandard("s" + pair));
            ofStandards += correlation(standard, scores(draws.ofStandard("t" + pair))) / pairs;
            ofBoth += correlation(standard, scores(draws.ofArrivals("p" + pair))) / pairs;
            ofPlaces += correlation(scores(draws.ofArrivals("p" + pair)), scores(draws.ofArrivals("q" + pair))) / pairs;
        }

        // one pair of a hundred draws is off by 0.1 as a rule, the mean of 40 pairs by 0.02; ranks are correlated a
        // little less than scores
        assertThat(ofStandards).isCloseTo(standards, within(0.07));
        assertThat(ofBoth).isCloseTo(arrivals, within(0.07));
        assertThat(ofPlaces).isCloseTo(places, within(0.07));
    }

    private static double[] scores(int[] ranks) {
        return Arrays.stream(ranks).asDoubleStream().toArray();
    }

    @Test
    void areTheSameEveryTime() {
        assertThat(draws(0.2, 0, 0.4).ofStandard("a"))
                .isEqualTo(draws(0.2, 0, 0.4).ofStandard("a"));
        double[] before = draws(0.2, 0, 0.4).standard("b", 1, 2, 3);
        draws(0.3, 0, 0.4).standard("b", 1, 2, 3);
        assertThat(draws(0.2, 0, 0.4).standard("b", 1, 2, 3)).isEqualTo(before);
    }
}
