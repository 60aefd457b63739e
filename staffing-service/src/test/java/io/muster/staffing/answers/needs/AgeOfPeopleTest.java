package io.muster.staffing.answers.needs;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.Basis;
import io.muster.events.NeedLine;
import io.muster.events.OnHandPeople;
import io.muster.events.Series;
import io.muster.events.StaffingNeed;
import io.muster.events.TaskCategory;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeOfPeopleTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 5, 16);

    @ParameterizedTest(name = "since {0} on the row of {1}: {2} days")
    @CsvSource({
        "2023-05-10, 2023-05-16, 6",
        "2023-05-10, 2023-05-12, 2",
        "2023-05-10, 2023-05-10, 0",
        // no older than it is today, and never of a negative age
        "2023-05-10, 2023-06-30, 6",
        "2023-05-31, 2023-06-30, 0"
    })
    void aFigureIsAsOldAsOnTheRowsDayAndAtMostAsToday(LocalDate since, LocalDate day, long age) {
        var line = NeedLine.newBuilder()
                .setBasis(Basis.OBSERVED)
                .setSeries(Series.OPERATIONAL)
                .setPersons(0)
                .setWorkloadHours(0)
                .setRequired(0)
                .setRequiredUnrounded(0)
                .setLoadDriven(0)
                .setPostDriven(0)
                .setLow(0)
                .setHigh(0)
                .setAssumedShare(0)
                .setSupportableByTroops(0)
                .setOnHand(10)
                .setOnHandBy(List.of(new OnHandPeople("GUARD", 10, since, "jtf", "F", null, null)))
                .build();
        var need = new StaffingNeed(
                "RGV", "DATA_ENTRY", day, TaskCategory.ADMINISTRATIVE, List.of(line), TODAY, 7L, "hash");

        assertThat(NeedView.of(need).findFirst().orElseThrow().onHandBy())
                .containsExactly(new NeedView.PeopleView("GUARD", 10, null, null, since, age, "jtf", "F"));
    }
}
