package io.muster.local.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.staffing.planning.forecast.Outlook;
import org.junit.jupiter.api.Test;

class ScoreTest {

    /** Two forecasts of 100, bounds 80 and 120: 110 came, then 130. */
    private static Score twice() {
        var score = new Score();
        score.add(110, new Outlook(100, 80, 120));
        score.add(130, new Outlook(100, 80, 120));
        return score;
    }

    @Test
    void countsWhatLiesWithinTheBounds() {
        assertThat(twice().count()).isEqualTo(2);
        assertThat(twice().coverage()).isEqualTo(0.5);
        // 40 wide twice, and 240 came.
        assertThat(twice().width()).isCloseTo(80.0 / 240, within(1e-12));
    }

    @Test
    void takesTheMeanAbsoluteError() {
        assertThat(twice().meanAbsoluteError()).isEqualTo(20);
    }

    /** By hand: of 110, 0.025 x 30, 0.5 x 10 and 0.025 x 10; of 130, 0.025 x 50, 0.5 x 30 and 0.975 x 10; thirds, and their mean. */
    @Test
    void takesTheMeanPinballLossOfThreeQuantiles() {
        double first = (0.025 * 30 + 0.5 * 10 + 0.025 * 10) / 3;
        double second = (0.025 * 50 + 0.5 * 30 + 0.975 * 10) / 3;

        assertThat(twice().pinball()).isCloseTo((first + second) / 2, within(1e-12));
    }

    /** Mean absolute error 20 on a scale of 40. */
    @Test
    void scalesTheErrorByTheNaiveOneOfBefore() {
        var last = new Score();
        last.addWithoutBounds(100, 90);
        var scored = new Scored("s", 1, 40, twice(), twice(), last);

        assertThat(scored.scaled(scored.model())).isEqualTo(0.5);
        assertThat(scored.isWorseThanSeasonal()).isFalse();
        assertThat(scored.isWorseThanLast()).isTrue();
    }
}
