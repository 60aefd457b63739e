package io.muster.staffing.planning.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.staffing.planning.custody.CustodyDay;
import io.muster.staffing.planning.demand.DemandBasis;
import io.muster.staffing.planning.plan.DayPlan;
import io.muster.staffing.planning.plan.PlaceState;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RGV can hold 1,000: 1,500 are not beyond one and a half times that, 1,501 are. May 20 is the latest closed day. */
class ImplausibleStocksTest {

    private static final LocalDate MAY_20 = LocalDate.of(2023, 5, 20);
    private static final int TOO_MANY = 1_501;

    private final ImplausibleStocks stocks = new ImplausibleStocks();

    private static DayPlan plan(LocalDate day, @Nullable CustodyDay custody) {
        return new DayPlan("RGV", day, null, custody, List.of(), PlaceState.start());
    }

    private static CustodyDay holding(double held, @Nullable Double capacity) {
        return new CustodyDay(
                DemandBasis.FORECAST, held, held, held, 0.0, null, "none", false, false, capacity, null, 0, null);
    }

    private void held(int firstDay, double... persons) {
        for (int index = 0; index < persons.length; index++) {
            stocks.see(plan(LocalDate.of(2023, 5, firstDay + index), holding(persons[index], 1_000.0)));
        }
    }

    @Test
    void saysThatTheModelOrTheDataIsWrongAndWhatToDo() {
        held(21, 1_400, 1_600, 2_000, 1_800, 1_400);

        assertThat(stocks.alerts(MAY_20)).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(Alert.Kind.CUSTODY_IMPLAUSIBLE);
            assertThat(alert.place()).isEqualTo("RGV");
            assertThat(alert.day()).isEqualTo("2023-05-22");
            assertThat(alert.amount()).isEqualTo(1_600);
            assertThat(alert.unit()).isEqualTo("persons");
            assertThat(alert.text())
                    .contains("the model or the data is wrong")
                    .contains("RGV", "2023-05-22", "1,600", "1,000", "1.5 times", "report a census");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "1501, 1501, 1501, 1",
        "1500, 1501, 1501, 0",
        "1501, 1500, 1501, 0",
        "1501, 1501, 1500, 0",
    })
    void takesThreeDaysInARow(double first, double second, double third, int alerts) {
        held(21, first, second, third);

        assertThat(stocks.alerts(MAY_20)).hasSize(alerts);
    }

    /** Closed days count: May 18, 19 and 20 are, and once May 21 has closed with fewer, it is over. */
    @Test
    void countsClosedDaysUntilFewerAreHeld() {
        held(18, TOO_MANY, TOO_MANY, TOO_MANY, 900);

        assertThat(stocks.alerts(MAY_20)).singleElement().extracting(Alert::day).isEqualTo(LocalDate.of(2023, 5, 18));
        assertThat(stocks.alerts(MAY_20.plusDays(1))).isEmpty();
    }

    /** A row that is over does not hide one that comes. */
    @Test
    void tellsOfTheNextDaysOnceTheFirstAreOver() {
        held(15, TOO_MANY, TOO_MANY, TOO_MANY, 900, 900, 900, TOO_MANY, TOO_MANY, TOO_MANY);

        assertThat(stocks.alerts(MAY_20)).singleElement().extracting(Alert::day).isEqualTo(LocalDate.of(2023, 5, 21));
    }

    @Test
    void believesTheLatestPlanOfADay() {
        held(21, TOO_MANY, TOO_MANY, TOO_MANY);
        held(22, 1_000);

        assertThat(stocks.alerts(MAY_20)).isEmpty();
    }

    /** Of a day on which nobody knows who is held, nobody knows that too many are. */
    @Test
    void takesAnUnknownStockForNoStock() {
        held(21, TOO_MANY, TOO_MANY, TOO_MANY);
        stocks.see(plan(LocalDate.of(2023, 5, 22), null));

        assertThat(stocks.alerts(MAY_20)).isEmpty();
    }

    @Test
    void expectsNothingOfAPlaceWithoutACapacity() {
        for (int day = 21; day < 30; day++) {
            stocks.see(plan(LocalDate.of(2023, 5, day), holding(TOO_MANY, day % 2 == 0 ? null : 0.0)));
        }

        assertThat(stocks.alerts(MAY_20)).isEmpty();
    }

    @Test
    void forgetsDaysThatAreNotPlannedAnyMore() {
        held(19, TOO_MANY, TOO_MANY, TOO_MANY, TOO_MANY);
        stocks.keepOnly(MAY_20, MAY_20.plusDays(9));
        assertThat(stocks.alerts(MAY_20)).extracting(Alert::day).containsExactly(MAY_20);

        stocks.keepOnly(MAY_20, MAY_20.plusDays(1));
        assertThat(stocks.alerts(MAY_20)).isEmpty();
    }
}
