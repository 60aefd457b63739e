package io.muster.staffing.requests.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.staffing.requests.decisions.Costs;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who of a request stays how long: 550 from May 10 and 950 from May 31, 2023, for 90 days. */
class StaysTest {

    private static final LocalDate JULY_19 = LocalDate.of(2023, 7, 19);
    private static final LocalDate AUGUST_8 = LocalDate.of(2023, 8, 8);
    private static final LocalDate AUGUST_24 = LocalDate.of(2023, 8, 24);
    private static final LocalDate AUGUST_31 = LocalDate.of(2023, 8, 31);
    private static final LocalDate SEPTEMBER_30 = LocalDate.of(2023, 9, 30);

    private final DeployedRequest request = new DeployedRequest(List.of(
            line(90, new Line.Group(550, LocalDate.of(2023, 5, 10)), new Line.Group(950, LocalDate.of(2023, 5, 31)))));

    private static Line line(int days, Line.Group... tranches) {
        return new Line(
                "1", List.of("DATA_ENTRY"), null, "ACTIVE", null, List.of(tranches), days, true, false, null, null);
    }

    private Judgement extend(LocalDate on, int people, LocalDate until) {
        return request.stay(Transition.EXTEND, on, "1", people, until);
    }

    private Judgement reduce(LocalDate on, int people, LocalDate until) {
        return request.stay(Transition.REDUCE, on, "1", people, until);
    }

    private static long onAllDays(DeployedRequest request) {
        return LocalDate.of(2023, 5, 1)
                .datesUntil(LocalDate.of(2024, 1, 1))
                .mapToLong(request::onHand)
                .sum();
    }

    /** July 19: 400 to August 31, 1,100 end with August 8; August 24: the 400 to September 30. */
    @ParameterizedTest
    @CsvSource({
        "2023-05-09, 0",
        "2023-05-10, 550",
        "2023-05-30, 550",
        "2023-05-31, 1500",
        "2023-08-08, 1500",
        "2023-08-09, 400",
        "2023-09-01, 400",
        "2023-09-30, 400",
        "2023-10-01, 0"
    })
    void keepsFourHundredAfterAugust8AndNobodyAfterSeptember(LocalDate day, long people) {
        extend(JULY_19, 400, AUGUST_31);
        extend(JULY_19, 1_100, AUGUST_8);
        extend(AUGUST_24, 400, SEPTEMBER_30);

        assertThat(request.onHand(day)).isEqualTo(people);
        assertThat(request.account().coveredUntil()).contains(SEPTEMBER_30);
    }

    @Test
    void ninetyDaysAreNinetyDaysOnHandAndAsManyArePaid() {
        // 550 x 90 + 950 x 69 (May 31 to August 7) = 115,050 person-days x $267
        assertThat(request.onHand(LocalDate.of(2023, 8, 7))).isEqualTo(1_500);
        assertThat(request.onHand(AUGUST_8)).isZero();
        assertThat(onAllDays(request)).isEqualTo(115_050);
        assertThat(request.costs()).singleElement().satisfies(band -> {
            assertThat(band.personDays()).isEqualTo(115_050);
            assertThat(band.mid()).isEqualTo(115_050 * 267.0);
        });
    }

    @Test
    void oneDayIsOneDayOnHandAndOneIsPaid() {
        var june1 = LocalDate.of(2023, 6, 1);
        var request = new DeployedRequest(List.of(line(1, new Line.Group(20, june1))));

        assertThat(request.onHand(june1)).isEqualTo(20);
        assertThat(onAllDays(request)).isEqualTo(20);
        assertThat(request.costs()).extracting(Costs.Band::personDays).containsExactly(20L);
    }

    @Test
    void whoStaysLongerIsPaidForTheDaysOfTheStay() {
        extend(JULY_19, 400, AUGUST_31);
        extend(JULY_19, 1_100, AUGUST_8);
        extend(AUGUST_24, 400, SEPTEMBER_30);

        // as approved, 1,500 on August 8, and 400 on the 23 + 30 days from there to September 30
        long days = 115_050 + 1_500 + 400 * 53;
        assertThat(onAllDays(request)).isEqualTo(days);
        assertThat(request.costs()).extracting(Costs.Band::personDays).containsExactly(days);
    }

    @Test
    void whoGoesHomeEarlierIsPaidThroughTheDayOfIt() {
        request.tell(JULY_19, new RequestEvent.Stepped(Transition.REDEPLOY));

        // 550 on the 22 + 30 + 19 days from May 10, 950 on the 1 + 30 + 19 from May 31
        long days = 550 * 71 + 950 * 50;
        assertThat(request.onHand(JULY_19)).isEqualTo(1_500);
        assertThat(request.onHand(JULY_19.plusDays(1))).isZero();
        assertThat(onAllDays(request)).isEqualTo(days);
        assertThat(request.costs()).extracting(Costs.Band::personDays).containsExactly(days);
    }

    @Test
    void refusesToExtendWhatHasEndedAndToReduceBelowNobody() {
        assertThat(reduce(LocalDate.of(2023, 6, 1), 1_501, LocalDate.of(2023, 7, 1)))
                .isInstanceOf(Judgement.Refused.class);
        assertThat(extend(AUGUST_8, 400, AUGUST_31)).isInstanceOf(Judgement.Refused.class);
        assertThat(request.onHand(AUGUST_8.minusDays(1))).isEqualTo(1_500);
        assertThat(request.onHand(AUGUST_8)).isZero();
    }

    @Test
    void saysWhichOrderIsMeantWhereTheOtherIsTold() {
        assertThat(reduce(JULY_19, 1_100, AUGUST_8))
                .isInstanceOfSatisfying(
                        Judgement.Refused.class,
                        refused -> assertThat(refused.reason())
                                .contains("1500 would leave before it: tell that by extend"));
        assertThat(extend(JULY_19, 1_100, LocalDate.of(2023, 8, 1)))
                .isInstanceOfSatisfying(
                        Judgement.Refused.class,
                        refused -> assertThat(refused.reason())
                                .contains("1500 would stay beyond it: tell that by reduce"));
    }
}
