package io.muster.local.backtest;

import io.muster.schemas.profile.Task;
import io.muster.staffing.planning.needs.NeedLine;
import io.muster.staffing.planning.plan.DayPlan;
import io.muster.staffing.planning.plan.OperationPlan;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What the first week of each month needed by hindsight, beside what the plan expected of the same days a week and a month before. Only first
 * weeks are compared: days are months spread evenly, so that the rest of a month is no surprise.
 */
final class Hindsight {

    static final int WEEK = 7;
    static final int MONTH = 30;

    private static final YearMonth FROM = YearMonth.of(2022, 10);

    private Hindsight() {}

    /**
     * People that a mean day of the week asks for at all places.
     *
     * @param administrative of the administrative tasks
     * @param troops of the tasks that are planned in troops, the part that arrivals and persons held ask for
     * @param agents of the agents' tasks
     */
    record People(double administrative, double troops, double agents) {

        private static People of(List<OperationPlan> plans) {
            return new People(
                    mean(plans, Task.Category.ADMINISTRATIVE),
                    mean(plans, Task.Category.TROOP),
                    mean(plans, Task.Category.AGENT));
        }

        private static double mean(List<OperationPlan> plans, Task.Category category) {
            return plans.stream()
                            .flatMap(plan -> plan.whole().stream())
                            .mapToDouble(plan -> sum(plan, category))
                            .sum()
                    / plans.size();
        }

        private static double sum(DayPlan plan, Task.Category category) {
            return plan.needs().stream()
                    .filter(need -> need.category() == category)
                    .flatMap(need -> need.lines().stream())
                    .map(NeedLine::known)
                    .mapToDouble(NeedLine.Estimate::loadDriven)
                    .sum();
        }
    }

    /**
     * The first week of a month.
     *
     * @param weekBefore expected, each day as of seven days before it
     * @param monthBefore expected, each day as of thirty days before it
     * @param hindsight with the counts of the whole history, the censuses and how cases ended
     */
    record Week(YearMonth month, People weekBefore, People monthBefore, People hindsight) {

        /** Mean distance from hindsight of what was expected, as a share of the mean of hindsight. */
        static double error(List<Week> weeks, ToDoubleFunction<Week> expected, ToDoubleFunction<Week> hindsight) {
            double off = weeks.stream()
                    .mapToDouble(week -> Math.abs(expected.applyAsDouble(week) - hindsight.applyAsDouble(week)))
                    .sum();
            return off / weeks.stream().mapToDouble(hindsight).sum();
        }
    }

    static List<Week> of(History history) {
        var counts = DayCells.of(history, DayCells.FIRST, DayCells.LAST);
        var hindsight = new KnownBy(counts);
        var weekBefore = new KnownBy(counts);
        var monthBefore = new KnownBy(counts);
        List<Week> weeks = new ArrayList<>();
        for (var month = FROM; !month.isAfter(DayCells.LAST); month = month.plusMonths(1)) {
            var came = hindsight.days(DayCells.LAST.atEndOfMonth(), month.atDay(1), month.atDay(WEEK));
            weeks.add(new Week(
                    month, expected(weekBefore, month, WEEK), expected(monthBefore, month, MONTH), People.of(came)));
        }
        return weeks;
    }

    private static People expected(KnownBy known, YearMonth month, int daysBefore) {
        List<OperationPlan> days = new ArrayList<>();
        for (int number = 1; number <= WEEK; number++) {
            var day = month.atDay(number);
            days.addAll(known.days(day.minusDays(daysBefore), day, day));
        }
        return People.of(days);
    }
}
