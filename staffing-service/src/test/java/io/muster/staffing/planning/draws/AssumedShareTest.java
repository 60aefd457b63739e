package io.muster.staffing.planning.draws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.schemas.profile.ReferenceProfile.Correlations;
import io.muster.staffing.planning.quantity.Figure;
import io.muster.staffing.planning.quantity.Quantity;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The share of the variance that comes from assumed inputs. */
class AssumedShareTest {

    private static final Draws DRAWS = Draws.of(Correlations.USUAL);

    private static Quantity input(String name, String mark, double half) {
        return Quantity.figure(Figure.of(name, "h", mark, "test"), 100.0)
                .inCases(DRAWS.standard(name, 100 - half, 100, 100 + half));
    }

    private static double share(Quantity drawn) {
        double[] people = new double[Draws.COUNT];
        Arrays.setAll(people, drawn::inCase);
        return AssumedShare.like(drawn, DRAWS).of(people);
    }

    /** Halves of 3 and 4 are variances of 9 and 16: 9 of 25. */
    @Test
    void isTheAssumedPartOfASumsVariance() {
        double sum = 0;
        int pairs = 50;
        for (int pair = 0; pair < pairs; pair++) {
            var together = input("a" + pair, "A", 3).plus(input("f" + pair, "F", 4));
            double share = share(together);
            assertThat(share).isCloseTo(9.0 / 25, within(0.06));
            sum += share / pairs;
        }

        assertThat(sum).isCloseTo(9.0 / 25, within(0.03));
    }

    @Test
    void looksIntoModelsThatAreNoFormula() {
        var modelled = Quantity.modelled(
                Figure.of("servers", "servers", "C", "test"),
                in -> Math.sqrt(in[0] * in[1]),
                input("a", "A", 5),
                input("b", "A", 2));

        assertThat(share(modelled)).isEqualTo(1);
    }

    @Test
    void isNothingWithoutAndAllWithNothingElse() {
        for (int seed = 1; seed <= 300; seed++) {
            var random = new Random(seed);
            var marks = List.of(List.of("A"), List.of("F", "C", "M"), List.of("A", "F"))
                    .get(seed % 3);
            var figure = Quantity.ONE;
            int inputs = 1 + random.nextInt(6);
            boolean assumed = false;
            boolean known = false;
            for (int at = 0; at < inputs; at++) {
                var mark = marks.get(random.nextInt(marks.size()));
                double half = random.nextInt(4) == 0 ? 0 : 1 + 40 * random.nextDouble();
                assumed |= half > 0 && mark.equals("A");
                known |= half > 0 && !mark.equals("A");
                var input = half == 0 ? Quantity.of(2) : input("x" + seed + at, mark, half);
                figure = random.nextBoolean() ? figure.times(input) : figure.plus(input);
            }
            double share = share(figure);

            assertThat(share).as("seed %d", seed).isEqualTo(share(figure));
            assertThat(share).as("seed %d", seed).isBetween(0.0, 1.0);
            if (!assumed) {
                assertThat(share).as("seed %d", seed).isZero();
            } else if (!known) {
                assertThat(share).as("seed %d", seed).isEqualTo(1);
            } else {
                assertThat(share).as("seed %d", seed).isStrictlyBetween(0.0, 1.0);
            }
        }
    }

    /** One counter x 2 x 84 / 61.2 = 2.745 people are more than any draw asks for: what varies has no effect. */
    @Test
    void isNothingWhereWhatVariesHasNoEffect() {
        for (int seed = 1; seed <= 300; seed++) {
            var random = new Random(seed);
            var varying = input("v" + seed, random.nextBoolean() ? "A" : "F", 1 + 40 * random.nextDouble())
                    .times(input("w" + seed, "F", 1 + 40 * random.nextDouble()));
            double constant = seed == 1 ? 2 * 84 / 61.2 : Math.exp(20 * random.nextDouble() - 5);
            var floor = Quantity.max(Quantity.of(constant), varying.times(Quantity.of(constant / 1e5)));
            var undone = varying.dividedBy(varying).times(Quantity.of(constant));

            assertThat(share(floor)).as("seed %d: %s", seed, constant).isZero();
            assertThat(share(undone)).as("seed %d: %s", seed, constant).isZero();
        }
    }

    /** A small part that varies is no rounding: a thousandth of a person beside a hundred thousand is all by the assumed input. */
    @Test
    void isAllOfASmallPartThatVaries() {
        var small = Quantity.of(1e5).plus(input("small", "A", 5).times(Quantity.of(1e-3)));

        assertThat(share(small)).isEqualTo(1);
    }
}
