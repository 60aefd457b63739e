package io.muster.staffing.answers.questions;

import static io.muster.staffing.answers.readmodel.RequestOf2023.AUGUST_24;
import static io.muster.staffing.answers.readmodel.RequestOf2023.AUGUST_31;
import static io.muster.staffing.answers.readmodel.RequestOf2023.AUGUST_8;
import static io.muster.staffing.answers.readmodel.RequestOf2023.JULY_19;
import static io.muster.staffing.answers.readmodel.RequestOf2023.MAY_10;
import static io.muster.staffing.answers.readmodel.RequestOf2023.MAY_2;
import static io.muster.staffing.answers.readmodel.RequestOf2023.MAY_4;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.staffing.answers.readmodel.FilledTables;
import io.muster.staffing.answers.readmodel.RequestOf2023;
import io.muster.staffing.planning.situation.Adjustment;
import io.muster.staffing.planning.situation.Commitment;
import io.muster.staffing.planning.situation.PolicyStep;
import io.muster.staffing.requests.domain.RequestEvent;
import io.muster.staffing.requests.domain.Transition;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The request of 2023 as it was decided, amended, extended: what an earlier day knew of it. */
class SituationsTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 9, 10);

    private final RequestOf2023 request = new RequestOf2023();

    private List<Commitment> asOf(LocalDate day) {
        var reading = new FilledTables(TODAY).told(request.events()).reading();
        return new Situations(reading, FilledTables.PROFILE).asOf(day).commitments();
    }

    private long known(LocalDate asOf, LocalDate day) {
        return asOf(asOf).stream()
                .mapToLong(commitment -> commitment.headcount(day))
                .sum();
    }

    @Test
    void knowsAnExtensionFromTheDayOfItsOrder() {
        request.approve();
        request.deployAsActive();
        request.announce();
        request.extend(AUGUST_24, 400, LocalDate.of(2023, 9, 30));

        // 90 days from May 10 are 22 + 30 + 31 + 7: to August 7, a day less than was announced on July 19
        assertThat(known(JULY_19.minusDays(1), AUGUST_8.minusDays(1))).isEqualTo(1_500);
        assertThat(known(JULY_19.minusDays(1), AUGUST_8)).isZero();
        assertThat(known(JULY_19, AUGUST_8)).isEqualTo(1_500);
        assertThat(known(JULY_19, AUGUST_8.plusDays(1))).isEqualTo(400);
        assertThat(known(AUGUST_24.minusDays(1), AUGUST_31.plusDays(1))).isZero();
        assertThat(known(AUGUST_24, AUGUST_31.plusDays(1))).isEqualTo(400);
    }

    @Test
    void knowsNothingOfAnEarlierEndBeforeItIsSaid() {
        request.approve();
        request.tell(MAY_4, "DHS", new RequestEvent.Stepped(Transition.WITHDRAW));

        assertThat(known(MAY_2.minusDays(1), MAY_10)).isZero();
        assertThat(known(MAY_2, MAY_10)).isEqualTo(550);
        assertThat(known(MAY_4, MAY_10)).isZero();
    }

    @Test
    void knowsALineAsItStoodBeforeItWasAmended() {
        request.approve();
        request.deployAsActive();

        assertThat(asOf(MAY_4.minusDays(1))).extracting(Commitment::component).containsExactly("UNDETERMINED");
        assertThat(asOf(MAY_4)).extracting(Commitment::component).containsExactly("ACTIVE");
    }

    /** What was taken back stands never again under its id (docs/api.md): 20 asked for so are refused, and so is their approval. */
    @Test
    void knowsNothingOfWhatWasTakenBackAndSentAgainInOtherWords() {
        request.approve();
        var first = request.events().getFirst();
        request.tell(MAY_2, "DHS", new RequestEvent.Reversed(first.head().eventId(), "the wrong number"));
        request.events().add(new RequestEvent(first.head(), RequestOf2023.asked(20)));
        request.events().add(new RequestEvent(first.head(), RequestOf2023.asked(20)));
        request.approveAgain();

        assertThat(known(MAY_2.minusDays(1), MAY_10)).isZero();
        assertThat(known(MAY_2, MAY_10)).isZero();
    }

    /** As the plan does: neither the greater id nor the producer's clock decides. */
    @Test
    void knowsPoliciesAndAdjustedStandardsInTheOrderOfTheLog() {
        var at = MAY_10.atStartOfDay(FilledTables.PROFILE.zone()).toInstant();
        var reading = new FilledTables(TODAY)
                .policy("z", at, MAY_2, Map.of("T8", 2.0))
                .policy("a", at, MAY_2, Map.of("T8", 3.0))
                .adjusted("z", "detection.sites", "YUM", 20, MAY_10, 9)
                .adjusted("a", "detection.sites", "YUM", 12, MAY_10, 0)
                .reading();
        var now = new Situations(reading, FilledTables.PROFILE).now();

        assertThat(now.policies()).extracting(PolicyStep::policyId).containsExactly("z", "a");
        assertThat(now.adjustments()).extracting(Adjustment::value).containsExactly(20.0, 12.0);
    }
}
