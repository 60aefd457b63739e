package io.muster.staffing.requests.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.schemas.profile.reading.Profiles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People are asked for from a day on that lies at most 180 days before: 2022 for 2023 is mistyped. November 3, 2022, is the first. */
class RequestedDaysTest {

    private static final LocalDate MAY_2 = LocalDate.of(2023, 5, 2);
    private static final LocalDate MAY_10 = LocalDate.of(2023, 5, 10);

    private final Requests requests = new Requests(Profiles.shipped());
    private int events;

    private Judgement tell(LocalDate on, RequestEvent.What what) {
        return requests.apply(
                new RequestEvent(new RequestEvent.Head("event-" + ++events, "r", on, "DHS", Instant.EPOCH), what));
    }

    private Judgement asked(Transition transition, LocalDate from, @Nullable LocalDate expectedDecisionOn) {
        return tell(
                MAY_2,
                new RequestEvent.Submitted(
                        transition,
                        "title",
                        "DHS",
                        "MIGRATION",
                        List.of(line(from)),
                        expectedDecisionOn,
                        List.of(),
                        null));
    }

    private static Line line(LocalDate from) {
        return new Line(
                "1",
                List.of("DATA_ENTRY"),
                null,
                "ACTIVE",
                null,
                List.of(new Line.Group(950, MAY_10), new Line.Group(550, from)),
                900,
                false,
                false,
                null,
                null);
    }

    private static void assertRefused(Judgement judgement, String why) {
        assertThat(judgement)
                .isInstanceOfSatisfying(
                        Judgement.Refused.class,
                        refused -> assertThat(refused.reason())
                                .isEqualTo(why
                                        + ", more than 180 days before it is asked for, on 2023-05-02; name a day from"
                                        + " 2022-11-03 on"));
    }

    @ParameterizedTest
    @CsvSource({"DRAFT, 2013-05-10", "DRAFT, 2022-05-10", "SUBMIT, 2022-05-10", "SUBMIT, 2022-11-02"})
    void refusesPeopleFromLongBefore(Transition transition, LocalDate from) {
        assertRefused(asked(transition, from, null), "line 1 begins on " + from);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-11-03", "2023-05-01", "2024-05-10"})
    void takesPeopleFromADayNotSoLongBefore(LocalDate from) {
        assertThat(asked(Transition.SUBMIT, from, MAY_10)).isInstanceOf(Judgement.Accepted.class);
    }

    @Test
    void refusesADecisionExpectedLongBefore() {
        assertRefused(
                asked(Transition.SUBMIT, MAY_10, LocalDate.of(2022, 5, 10)), "a decision is expected on 2022-05-10");
    }

    /** It is the day on which the request began that counts, for its people may be there for long. */
    @Test
    void anAmendmentMaySpeakOfWhatBeganLongBeforeItAndOfNothingLongBeforeTheRequest() {
        asked(Transition.SUBMIT, MAY_10, null);
        var later = LocalDate.of(2024, 5, 2);

        assertThat(tell(later, new RequestEvent.Amended(List.of(line(MAY_10.plusDays(1))), null)))
                .isInstanceOf(Judgement.Accepted.class);
        var mistyped = LocalDate.of(2022, 5, 11);
        assertRefused(
                tell(later, new RequestEvent.Amended(List.of(line(mistyped)), null)), "line 1 begins on " + mistyped);
    }

    private Judgement evaluated(LocalDate finding) {
        asked(Transition.SUBMIT, MAY_10, null);
        requests.apply(new RequestEvent(
                new RequestEvent.Head("received", "r", MAY_2, "JDOMS", Instant.EPOCH),
                new RequestEvent.Stepped(Transition.RECEIVE)));
        return requests.apply(new RequestEvent(
                new RequestEvent.Head("evaluated", "r", MAY_2, "JDOMS", Instant.EPOCH),
                new RequestEvent.Evaluated(
                        List.of(new RequestEvent.Finding("LEGALITY", "SUPPORTS", "COUNSEL", "evidence", finding)),
                        List.of())));
    }

    @Test
    void refusesAFindingFromLongBeforeItsEvaluation() {
        assertThat(evaluated(LocalDate.of(2022, 11, 2)))
                .isInstanceOfSatisfying(
                        Judgement.Refused.class,
                        refused -> assertThat(refused.reason())
                                .isEqualTo("the finding on LEGALITY is of 2022-11-02, more than 180 days before its"
                                        + " evaluation on 2023-05-02; name a day from 2022-11-03 on"));
    }

    @Test
    void takesAFindingNotSoLongBefore() {
        assertThat(evaluated(LocalDate.of(2022, 11, 3))).isInstanceOf(Judgement.Accepted.class);
    }
}
