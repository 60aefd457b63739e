package io.muster.local.backtest;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.planning.plan.DayByDayPlanner;
import io.muster.staffing.planning.plan.OperationPlan;
import io.muster.staffing.planning.plan.OperationState;
import io.muster.staffing.planning.plan.Scope;
import io.muster.staffing.planning.situation.DayCounts;
import io.muster.staffing.planning.situation.Situation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * The plan with what was known by one day after another: the counts up to it, the censuses of May up to it, and how cases ended in the months
 * that were over. A day that is asked about must not lie before one that was asked about earlier.
 */
final class KnownBy {

    private final ReferenceProfile profile = BacktestSettings.profile();
    private final DemoFacts facts = DemoFacts.read(profile);
    private final DayByDayPlanner planner = new DayByDayPlanner();
    private final Map<String, NavigableMap<LocalDate, DayCounts>> counts;
    private OperationState state = OperationState.START;
    private LocalDate next = DayCells.FIRST.atDay(1);

    KnownBy(Map<String, NavigableMap<LocalDate, DayCounts>> counts) {
        this.counts = counts;
    }

    /**
     * Days planned with all their rows.
     *
     * @param known the last day of which anything is known
     * @param from the first of them; the days before it are planned by what is known, too
     */
    List<OperationPlan> days(LocalDate known, LocalDate from, LocalDate to) {
        var situation = situation(known);
        advance(situation, earlier(from.minusDays(1), known));
        return planner.plan(situation, next, to, state, Scope.ALL).stream()
                .filter(plan -> !plan.day().isBefore(from))
                .toList();
    }

    /** Closed days stay as they were planned once. */
    private void advance(Situation situation, LocalDate to) {
        if (!next.isAfter(to)) {
            state = planner.plan(situation, next, to, state, Scope.NO_ROWS)
                    .getLast()
                    .after();
            next = to.plusDays(1);
        }
    }

    private static LocalDate earlier(LocalDate first, LocalDate second) {
        return first.isBefore(second) ? first : second;
    }

    private Situation situation(LocalDate known) {
        var base = ExpectedNeeds.situation(profile, counts, known);
        var policies = new ArrayList<>(base.policies());
        facts.policies().stream()
                .filter(policy -> YearMonth.from(policy.effectiveAt().atZone(profile.zone()))
                        .atEndOfMonth()
                        .isBefore(known.plusDays(1)))
                .forEach(policies::add);
        return new Situation(
                profile,
                known,
                base.counts(),
                base.published(),
                policies,
                base.adjustments(),
                facts.censuses().stream()
                        .filter(census -> !census.day().isAfter(known))
                        .toList(),
                base.reports(),
                base.commitments());
    }
}
