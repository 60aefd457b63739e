package io.muster.staffing.planning.situation;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.staffing.planning.situation.LongBefore.DatedInput;
import io.muster.staffing.planning.situation.LongBefore.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A report of a day long before the operation is believed only once somebody else tells of it. */
class LongBeforeTest {

    private static final LocalDate FIRST = LocalDate.of(2023, 5, 10);
    private static final LocalDate MISTYPED = LocalDate.of(2013, 5, 10);
    private static final DatedInput PEOPLE = new DatedInput(Kind.PEOPLE, "1", "RGV", MISTYPED, "cbp");

    private static List<DatedInput> alone(DatedInput... told) {
        return LongBefore.of(FIRST, List.of(told)).inputs();
    }

    @ParameterizedTest(name = "{0} told of {1} days before the first")
    @CsvSource({
        "PEOPLE, 180, true",
        "PEOPLE, 181, false",
        "CENSUS, 180, true",
        "CENSUS, 181, false",
        "CONFIRMED_DAY, 0, true",
        "CONFIRMED_DAY, 1, false"
    })
    void isBelievedUpToItsLimit(Kind kind, int before, boolean believed) {
        assertThat(alone(new DatedInput(kind, "1", "RGV", FIRST.minusDays(before), "cbp"))
                        .isEmpty())
                .isEqualTo(believed);
    }

    @Test
    void anotherSourceAgreesAndTheSameDoesNot() {
        assertThat(alone(PEOPLE)).containsExactly(PEOPLE);
        assertThat(alone(PEOPLE, new DatedInput(Kind.PEOPLE, "2", "RGV", MISTYPED, "cbp")))
                .hasSize(2);
        assertThat(alone(PEOPLE, new DatedInput(Kind.PEOPLE, "2", "RGV", MISTYPED.plusDays(31), "dod")))
                .isEmpty();
        assertThat(alone(PEOPLE, new DatedInput(Kind.PEOPLE, "2", "RGV", MISTYPED.plusDays(32), "dod")))
                .hasSize(2);
        // a file with a wrong year names many places
        assertThat(alone(PEOPLE, new DatedInput(Kind.CENSUS, "2", "EPT", MISTYPED, "cbp")))
                .hasSize(2);
    }

    /** The confirmed day itself moves nothing, since it lies before the first day that is believed. */
    @Test
    void somebodyMayConfirmTheDay() {
        var there = new DatedInput(Kind.CONFIRMED_DAY, "2", "RGV", MISTYPED, "chief");
        assertThat(alone(PEOPLE, there)).containsExactly(there);
        assertThat(alone(PEOPLE, new DatedInput(Kind.CONFIRMED_DAY, "2", "EPT", MISTYPED, "chief")))
                .contains(PEOPLE);
    }

    @Test
    void whereNobodyHasReportedNothingLiesBefore() {
        assertThat(LongBefore.of(null, List.of(PEOPLE))).isEqualTo(LongBefore.NOTHING);
    }
}
