package io.muster.staffing.planning.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.reading.Profiles;
import io.muster.staffing.planning.demand.Arrivals;
import io.muster.staffing.planning.demand.DemandBasis;
import io.muster.staffing.planning.quantity.End;
import io.muster.staffing.planning.quantity.Quantity;
import io.muster.staffing.planning.work.PlaceStandards;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Places of one region share what their exits take; whom an exit can't take for too long leaves in another way. */
class ExitPoolTest {

    private static final ReferenceProfile PROFILE = Profiles.shipped();
    private static final List<String> REGION = List.of("BBT", "RGV");
    private static final int ICE = index("T8_ER");

    /** Of exit.ice by sectorArrivals: what Big Bend and Rio Grande Valley bring to the pool, in whole persons a day. */
    private static final double BIG_BEND = 13;

    private static final double VALLEY = 384;

    private final CustodyModel model = new CustodyModel(PROFILE);
    private final Map<String, CustodyStock> stocks = new HashMap<>();

    private static int index(String pathway) {
        return PROFILE.pathways().stream().map(one -> one.code()).toList().indexOf(pathway);
    }

    private static Arrivals removals(double persons) {
        return new Arrivals(List.of(new Arrivals.Flow("USBP", ICE, "SINGLE_ADULT", Quantity.of(persons), false)));
    }

    private RegionDay next(double bigBend, double valley) {
        var day = model.next(REGION, Map.of("BBT", inflow("BBT", bigBend), "RGV", inflow("RGV", valley)), Map.of());
        day.moved().forEach((place, moved) -> stocks.put(place, moved.after()));
        return day;
    }

    private Inflow inflow(String place, double persons) {
        return new Inflow(
                stocks.getOrDefault(place, CustodyStock.EMPTY),
                removals(persons),
                DemandBasis.OBSERVED,
                PlaceStandards.of(PROFILE, place, List.of()),
                null,
                0,
                null);
    }

    private static CustodyDay at(RegionDay day, String place) {
        return Objects.requireNonNull(day.moved().get(place)).latest();
    }

    /**
     * Who comes stays three days. On the fourth the first day's people wait to leave: 200 at Big Bend, whose own share of the exit
     * is 13, and 100 in the Valley with 384. The pool of 397 takes all 300.
     */
    @Test
    void takesPeopleWhereTheyWait() {
        next(200, 100);
        for (int day = 2; day <= 3; day++) {
            next(0, 0);
        }
        var fourth = next(0, 0);

        assertThat(at(fourth, "BBT").held()).isCloseTo(0, within(1e-9));
        assertThat(at(fourth, "RGV").held()).isCloseTo(0, within(1e-9));
        assertThat(at(fourth, "BBT").binding()).isEqualTo("none");
    }

    /** 600 and 194 wait for a pool of 397: half of each leave, 300 and 97; by shares of its own Big Bend had kept 587. */
    @Test
    void leavesTheSameShareEverywhereWhereThePoolIsTooSmall() {
        next(600, 194);
        next(0, 0);
        next(0, 0);
        var fourth = next(0, 0);

        assertThat(at(fourth, "BBT").held()).isCloseTo(300, within(1e-9));
        assertThat(at(fourth, "RGV").held()).isCloseTo(97, within(1e-9));
        assertThat(at(fourth, "BBT").binding()).isEqualTo("exit.ice");
        assertThat(VALLEY + BIG_BEND).isEqualTo(397);
    }

    /** As before, and censuses have shown that the Valley gets half of its share: a quarter of its 194 leave, and half of the 600. */
    @Test
    void takesFewerWhereCensusesHaveShownIt() {
        next(600, 194);
        next(0, 0);
        next(0, 0);
        stocks.computeIfPresent(
                "RGV",
                (place, stock) -> new CustodyStock(
                        stock.held(),
                        stock.arrivals(),
                        stock.backlogHours(),
                        stock.backlogDays(),
                        stock.corrected(),
                        new StayEstimate(1, 0.5, 0.01, 0.01, 0)));
        var fourth = next(0, 0);

        assertThat(at(fourth, "BBT").held()).isCloseTo(300, within(1e-9));
        assertThat(at(fourth, "RGV").held()).isCloseTo(145.5, within(1e-9));
    }

    /** The fewer an exit takes, the more are held: the high end has its low value, and the low end its high one. */
    @Test
    void holdsMoreAtTheHighEndWhereTheExitTakesFewer() {
        var low = PlaceStandards.of(PROFILE, "RGV", List.of()).at("exit.ice", End.LOW);

        for (int day = 1; day <= 12; day++) {
            next(0, 2_000);
        }
        var last = Objects.requireNonNull(stocks.get("RGV"));

        assertThat(low).isLessThan(VALLEY);
        assertThat(last.held().high().get(ICE))
                .isGreaterThan(last.held().likely().get(ICE));
        assertThat(last.held().low().get(ICE)).isLessThan(last.held().likely().get(ICE));
    }

    /** Stay 3 days and 3 more of waiting: nobody of before the last six days is held, however many come. */
    @Property(tries = 200)
    void isBoundedWhereAnOverflowRuleExists(@ForAll @Size(40) List<@DoubleRange(max = 50_000) Double> valley) {
        var region = new ExitPoolTest();
        for (int day = 0; day < valley.size(); day++) {
            var held =
                    at(region.next(valley.get(day) / 2, valley.get(day)), "RGV").held();
            double ofSixDays = 0;
            for (int back = 0; back < 6 && back <= day; back++) {
                ofSixDays += valley.get(day - back);
            }
            assertThat(held).isLessThanOrEqualTo(ofSixDays + 1e-6);
        }
    }

    /** Nobody is lost: who came is held, has left or was released; and the exits never take more than their pool. */
    @Property(tries = 200)
    void losesNobodyAndTakesNoMoreThanThePool(
            @ForAll @Size(25) List<@DoubleRange(max = 3_000) Double> bigBend,
            @ForAll @Size(25) List<@DoubleRange(max = 3_000) Double> valley) {
        var region = new ExitPoolTest();
        double before = 0;
        for (int day = 0; day < valley.size(); day++) {
            var next = region.next(bigBend.get(day), valley.get(day));
            double held = at(next, "BBT").held() + at(next, "RGV").held();
            double released = at(next, "BBT").released() + at(next, "RGV").released();
            double left = before + bigBend.get(day) + valley.get(day) - held - released;
            assertThat(left).isBetween(-1e-6, VALLEY + BIG_BEND + 1e-6);
            before = held;
        }
    }
}
