package io.muster.local.backtest;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.planning.forecast.Outlook;
import io.muster.staffing.planning.needs.Need;
import io.muster.staffing.planning.plan.DayByDayPlanner;
import io.muster.staffing.planning.plan.DayPlan;
import io.muster.staffing.planning.plan.OperationState;
import io.muster.staffing.planning.plan.Scope;
import io.muster.staffing.planning.situation.DayCounts;
import io.muster.staffing.planning.situation.PolicyStep;
import io.muster.staffing.planning.situation.Situation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What the plan asks for: each month from what was known on the last day before it, and again from what came. The service's own
 * planner over all places.
 */
final class ExpectedNeeds {

    private static final LocalDate TITLE_42_END_KNOWN = LocalDate.of(2023, 2, 7);

    private final ReferenceProfile profile = BacktestSettings.profile();
    private final DayByDayPlanner planner = new DayByDayPlanner();
    private final Map<String, NavigableMap<LocalDate, DayCounts>> counts;
    private OperationState state = OperationState.START;

    private ExpectedNeeds(Map<String, NavigableMap<LocalDate, DayCounts>> counts) {
        this.counts = counts;
    }

    /**
     * A mean day of a month.
     *
     * @param persons persons a day, with bounds of 95 %, its places' put together and its days' added up; both equal to it where
     *     they came
     * @param troops people of the tasks that troops may do, whole at each place and task, with the full range of standards and
     *     bounds
     * @param loaded of these the part that arrivals and persons held ask for
     */
    record Day(double persons, double low, double high, double troops, double least, double most, double loaded) {}

    /** One month: asked for before it, and by what came. */
    record Month(YearMonth month, Day before, Day after) {}

    static List<Month> of(History history) {
        return new ExpectedNeeds(DayCells.of(history, DayCells.FIRST, DayCells.LAST)).months();
    }

    private List<Month> months() {
        List<Month> months = new ArrayList<>();
        for (var month = DayCells.FIRST; !month.isAfter(DayCells.LAST); month = month.plusMonths(1)) {
            var before = month.equals(DayCells.FIRST)
                    ? null
                    : plan(month, month.atDay(1).minusDays(1), false);
            var after = plan(month, month.atEndOfMonth(), true);
            if (before != null && !month.isBefore(YearMonth.of(2022, 10))) {
                months.add(new Month(month, before, after));
            }
        }
        return months;
    }

    private Day plan(YearMonth month, LocalDate today, boolean goesOn) {
        var situation = situation(profile, counts, today);
        var days = planner.plan(situation, month.atDay(1), month.atEndOfMonth(), state, Scope.ALL);
        if (goesOn) {
            state = days.getLast().after();
        }
        var plans = days.stream().flatMap(day -> day.whole().stream()).toList();
        return mean(plans, month.lengthOfMonth());
    }

    /** What the plan knows on a day: the counts up to it, and that Title 42 ends, from when that was announced. */
    static Situation situation(
            ReferenceProfile profile, Map<String, NavigableMap<LocalDate, DayCounts>> counts, LocalDate today) {
        Map<String, NavigableMap<LocalDate, DayCounts>> known = new TreeMap<>();
        counts.forEach((place, days) -> known.put(place, days.headMap(today, true)));
        Map<String, LocalDate> from = new TreeMap<>();
        profile.places().forEach(place -> from.put(place.code(), DayCells.FIRST.atDay(1)));
        var days = new PolicyStep(
                "days-of-the-back-test",
                "Days are counted from the first month on",
                Instant.EPOCH,
                null,
                Map.of(),
                List.of(),
                from,
                "this back-test",
                "A");
        var title42 = new PolicyStep(
                "title-42-ends",
                "The Title 42 public health order ends",
                Instant.parse("2023-05-12T03:59:00Z"),
                TITLE_42_END_KNOWN,
                Map.of("T42", 0.0),
                List.of(),
                Map.of(),
                "end of the public health emergency, announced for May 11, 2023",
                "F");
        return new Situation(
                profile, today, known, List.of(), List.of(days, title42), List.of(), List.of(), List.of(), List.of());
    }

    private static Day mean(List<DayPlan> plans, int days) {
        Map<LocalDate, List<Outlook>> expected = new TreeMap<>();
        double troops = 0;
        double least = 0;
        double most = 0;
        double loaded = 0;
        for (var plan : plans) {
            var demand = plan.demand();
            if (demand != null && demand.persons() != null) {
                double came = demand.persons();
                expected.computeIfAbsent(plan.day(), day -> new ArrayList<>())
                        .add(new Outlook(
                                came,
                                Objects.requireNonNullElse(demand.low(), came),
                                Objects.requireNonNullElse(demand.high(), came)));
            }
            for (Need need : plan.needs()) {
                for (var line : need.lines()) {
                    var estimate = line.known();
                    if (estimate.supportableByTroops() > 0) {
                        troops += estimate.required();
                        least += estimate.low();
                        most += Objects.requireNonNull(estimate.high(), "a high end is known of closed days");
                        loaded += estimate.loadDriven();
                    }
                }
            }
        }
        var together = expected.values().stream().map(Outlook::together).toList();
        return new Day(
                together.stream().mapToDouble(Outlook::expected).sum() / days,
                together.stream().mapToDouble(Outlook::lower).sum() / days,
                together.stream().mapToDouble(Outlook::upper).sum() / days,
                troops / days,
                least / days,
                most / days,
                loaded / days);
    }
}
