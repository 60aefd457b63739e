package io.muster.staffing.planning.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.staffing.planning.quantity.Quantity;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    private static Arrivals of(Arrivals.Flow... flows) {
        return new Arrivals(List.of(flows));
    }

    private static Arrivals.Flow flow(String demographic, double persons) {
        return new Arrivals.Flow("USBP", 0, demographic, Quantity.of(persons), false);
    }

    private static void assertPersons(Arrivals arrivals, double... persons) {
        double[] found =
                arrivals.flows().stream().mapToDouble(Arrivals.Flow::persons).toArray();
        assertThat(found).as(Arrays.toString(found)).containsExactly(persons, within(1e-9));
    }

    /** Whoever came is not expected once more: 100 of the 100 are there. */
    @Test
    void takesFromTheOtherKindsWhatIsMoreOfOne() {
        assertPersons(of(flow("FAMILY", 50), flow("ADULT", 50)).atLeast(of(flow("FAMILY", 100))), 100, 0);
    }

    /** 60, 40 and 10 are 110 where 100 are expected: a fifth of the 50 that are not there yet is taken back. */
    @Test
    void leavesOfEachKindWhatIsThere() {
        var expected = of(flow("FAMILY", 60), flow("ADULT", 40));

        assertPersons(expected.atLeast(of(flow("FAMILY", 50), flow("CHILD", 10))), 58, 32, 10);
    }

    @Test
    void isTheGreaterOfBoth() {
        assertPersons(of(flow("FAMILY", 5), flow("ADULT", 5)).atLeast(of(flow("FAMILY", 30))), 30, 0);
        assertPersons(of(flow("FAMILY", 5), flow("ADULT", 5)).atLeast(Arrivals.NONE), 5, 5);
        assertPersons(Arrivals.NONE.atLeast(of(flow("FAMILY", 30))), 30);
    }
}
