package io.muster.staffing.answers.sourcing;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.answers.problems.BadQuestion;
import io.muster.staffing.answers.questions.HeavyQuestions;
import io.muster.staffing.answers.questions.QuestionReader;
import io.muster.staffing.answers.questions.Situations;
import io.muster.staffing.answers.readmodel.Reading;
import io.muster.staffing.planning.plan.DayPlan;
import io.muster.staffing.planning.plan.OperationState;
import io.muster.staffing.planning.plan.Planner;
import io.muster.staffing.planning.situation.Situation;
import io.muster.staffing.planning.strength.Strength;
import io.muster.staffing.requests.decisions.Draft;
import io.muster.staffing.requests.decisions.Drafting;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Drafts a request from what is missing. */
@RestController
class DraftController {

    private static final int MOST_DAYS = 180;

    private final Situations situations;
    private final Reading reading;
    private final ReferenceProfile profile;
    private final QuestionReader questions;
    private final HeavyQuestions heavy;

    DraftController(Situations situations, Reading reading, ReferenceProfile profile, HeavyQuestions heavy) {
        this.situations = situations;
        this.reading = reading;
        this.profile = profile;
        this.questions = new QuestionReader(profile);
        this.heavy = heavy;
    }

    /**
     * A draft, by nothing that is dated later than a day.
     *
     * @param asOf the closed day; today where absent
     * @param from the first day on hand; the day after {@code asOf} where absent
     * @param days how long, 1 to 180
     * @param staffTo share of the draws in which the people of each need suffice; the likely values decide where absent
     */
    @GetMapping("/api/v1/requests/draft")
    Draft draft(
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(defaultValue = "90") int days,
            @RequestParam(required = false) @Nullable String staffTo) {
        var share = questions.staffTo(staffTo);
        var latest = reading.knownDay();
        var today = asOf == null ? latest : questions.day("asOf", asOf);
        if (today.isAfter(latest)) {
            throw new BadQuestion("asOf is " + today + ", the latest closed day is " + latest, "asOf");
        }
        situations.requirePlanned("asOf", today);
        var first = from == null ? today.plusDays(1) : questions.day("from", from);
        if (days < 1 || days > MOST_DAYS) {
            throw new BadQuestion("days is " + days + ", expected is 1 to " + MOST_DAYS, "days");
        }
        if (!first.isAfter(today)
                || first.isAfter(today.plusDays(profile.forecast().horizonDays()))) {
            throw new BadQuestion(
                    "from is " + first + ", expected is a day after " + today + " within the forecast's reach", "from");
        }
        var situation = situations.asOf(today);
        var plans = heavy.answer(left -> plans(left.planner(), situation, first, first.plusDays(Drafting.SURE_DAYS)));
        return new Drafting(profile).draft(today, first, days, plans, new Strength(situation), share);
    }

    private Map<LocalDate, List<DayPlan>> plans(Planner planner, Situation situation, LocalDate from, LocalDate to) {
        return planner.plans(situation, situations.first(), to, OperationState.START)
                .tailMap(from, true);
    }
}
