package io.muster.staffing.planning.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BacklogTest {

    /** From 28,000 to 10,000 held in 5 days at 4,400 a day in: 3,600 + 4,400; at 2 h each. */
    @Test
    void saysWhatBringsTheHeldUnderTheLimitInTime() {
        var needed = new CapacityNeeded(28_000, 10_000, 4_400, 5);

        assertThat(needed.personsPerDay()).isEqualTo(8_000);
        assertThat(needed.hoursPerDay(2)).isEqualTo(16_000);
    }

    @Test
    void asksForNoLessThanNothing() {
        assertThat(new CapacityNeeded(0, 10_000, 100, 1).personsPerDay()).isZero();
    }

    @Test
    void givesTheThirdOfHeldArrivalsAndStay() {
        assertThat(LittlesLaw.meanStayHours(28_000, 10_000)).isCloseTo(67.2, within(1e-9));
        assertThat(LittlesLaw.held(4_400, 72)).isEqualTo(13_200);
        assertThat(LittlesLaw.arrivalsPerDay(13_200, 72)).isCloseTo(4_400, within(1e-9));
    }

    @Test
    void movesTheStockFromDayToDay() {
        assertThat(new HeldStock(100).after(50, 30)).isEqualTo(new HeldStock(120));
        assertThat(new HeldStock(100).after(50, 300)).isEqualTo(new HeldStock(0));
    }

    @Test
    void countsWhoIsNotAmongTheLastArrivalsAsHeldLonger() {
        assertThat(new HeldStock(100).heldLongerThanSpanOf(70)).isEqualTo(30);
        assertThat(new HeldStock(100).heldLongerThanSpanOf(170)).isZero();
    }
}
