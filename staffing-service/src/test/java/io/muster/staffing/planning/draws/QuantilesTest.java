package io.muster.staffing.planning.draws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many people suffice in which share of the draws, by hand and by its laws. */
class QuantilesTest {

    private static final int SEEDS = 300;

    private static Quantiles of(double... drawn) {
        return Objects.requireNonNull(Quantiles.of(drawn));
    }

    /** 1 to 100: 5 suffice in 5 of 100 draws, 50 in 50. Between 0.5 and 0.75 by a straight line: 0.62 is 12/25 of the way, 50 + 12. */
    @Test
    void areReadFromTheDraws() {
        var hundred = of(IntStream.rangeClosed(1, 100).asDoubleStream().toArray());

        assertThat(hundred.people()).containsExactly(1, 3, 5, 10, 25, 50, 75, 90, 95, 98, 100);
        assertThat(hundred.at(0.62)).isEqualTo(62);
        assertThat(hundred.covered(62)).isCloseTo(0.62, within(1e-12));
        assertThat(hundred.covered(0)).isZero();
        assertThat(hundred.covered(100)).isEqualTo(1);
        assertThat(hundred.low()).isEqualTo(3);
        assertThat(hundred.high()).isEqualTo(98);
    }

    /** A part of a person is a person; 15.0000000001 is 15 and a binary fraction. */
    @Test
    void areWholePeople() {
        assertThat(of(14.2, 14.2).at(0.5)).isEqualTo(15);
        assertThat(of(15.0000000001, 15.0000000001).at(0.5)).isEqualTo(15);
    }

    @Test
    void areUnknownWhereADrawIs() {
        assertThat(Quantiles.of(1, Double.POSITIVE_INFINITY)).isNull();
        assertThat(Quantiles.of(1, 1e12)).isNull();
    }

    @Test
    void riseAndCoverWhatTheySay() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            var random = new Random(seed);
            double spread = List.of(0.0, 1.0, 40.0, 3000.0).get(random.nextInt(4));
            double[] drawn = random.doubles(1 + random.nextInt(150))
                    .map(share -> spread * share * share)
                    .toArray();
            var quantiles = of(drawn);

            assertThat(quantiles.people()).isSorted();
            double last = 0;
            for (int people = 0; people <= spread + 1; people += 1 + (int) (spread / 50)) {
                assertThat(quantiles.covered(people)).as("seed %d", seed).isBetween(last, 1.0);
                last = quantiles.covered(people);
            }
            int fewer = 0;
            for (double share = 0.01; share < 0.995; share += 0.01) {
                int people = quantiles.at(share);
                assertThat(people).as("seed %d, share %s", seed, share).isGreaterThanOrEqualTo(fewer);
                assertThat(quantiles.covered(people))
                        .as("seed %d, share %s", seed, share)
                        .isGreaterThanOrEqualTo(share - 1e-9);
                fewer = people;
            }
        }
    }
}
