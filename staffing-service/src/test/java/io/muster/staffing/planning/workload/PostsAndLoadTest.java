package io.muster.staffing.planning.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PostsAndLoadTest {

    /** Local Government Performance Center, "Calculating staffing needs using the relief factor method", Oct 2012. */
    @Test
    void reproducesThePublishedReliefFactor() {
        assertThat(new ReliefFactor(8 * 365, 2080 - 382).value()).isCloseTo(1.72, within(5e-3));
        assertThat(new ReliefFactor(24 * 365, 1698).value()).isCloseTo(5.159, within(5e-4));
    }

    /** Two people around the clock, 168 h a week, from people who give 61.2 h: 336 / 61.2. */
    @Test
    void staffsAWatchPostOfTwo() {
        assertThat(new ReliefFactor(168, 61.2).people(1, 2)).isCloseTo(5.49, within(5e-3));
    }

    /** 10,000 persons a day, 17 % at 20 minutes and 83 % at 2 hours; share 0.4, 9 h a person, 10 % support. */
    @Test
    void reproducesTheWorkedComposition() {
        var load = new LoadDriven(List.of(new Flow(1700, 1.0 / 3), new Flow(8300, 2)), 0.4, 9, 10, 0);

        assertThat(load.workloadHours()).isCloseTo(17_166.667, within(5e-4));
        assertThat(load.allowedHours()).isCloseTo(6_866.667, within(5e-4));
        assertThat(load.allowedHours() / 9).isCloseTo(762.963, within(5e-4));
        assertThat(load.required()).isCloseTo(847.737, within(5e-4));
        assertThat(Rounding.CEILING.apply(load.required())).isEqualTo(848);
        assertThat(Rounding.MANUAL.apply(load.required())).isEqualTo(847);
    }

    /** By hand: 90 people x 8 h x 0.9 = 648 h of 1,000 h; an agent gives 4.3 h. */
    @Test
    void freesAgentsByHoursReallyWorked() {
        var freed = FreedAgents.byWork(90 * 8, 10, 1000, 4.3);

        assertThat(freed.hours()).isCloseTo(648, within(1e-9));
        assertThat(freed.agents()).isCloseTo(648 / 4.3, within(1e-9));
        assertThat(FreedAgents.byWork(90 * 8, 10, 500, 4.3).hours()).isEqualTo(500);
    }

    /** By hand: 100 people x 8.5 h = 850 h; 12 posts of two take 576 h. */
    @Test
    void freesNoMoreAgentsThanThePostsHold() {
        assertThat(FreedAgents.byPosts(100 * 8.5, 12 * 2, 4.3).hours()).isEqualTo(576);
        assertThat(FreedAgents.byPosts(10 * 8.5, 12 * 2, 4.3).hours()).isEqualTo(85);
    }
}
