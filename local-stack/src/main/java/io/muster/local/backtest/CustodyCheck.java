package io.muster.local.backtest;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.planning.plan.DayByDayPlanner;
import io.muster.staffing.planning.plan.DayPlan;
import io.muster.staffing.planning.plan.OperationState;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The stock of persons held, computed from arrivals and stays without any census, at the points of which it is known. */
final class CustodyCheck {

    /** Days from which a stock is computed before its first known point. */
    private static final YearMonth FROM = YearMonth.of(2023, 4);

    private static final YearMonth TO = YearMonth.of(2023, 5);

    private CustodyCheck() {}

    /**
     * A known point.
     *
     * @param said when, as the source has it
     * @param stockOf the day whose end is nearest to it
     */
    private record Known(String said, LocalDate stockOf, double persons, String source) {}

    private static final List<Known> KNOWN = List.of(
            new Known(
                    "May 10, morning",
                    LocalDate.of(2023, 5, 9),
                    28_000,
                    "Homeland Security in the press, \"more than\""),
            new Known("May 10, later", LocalDate.of(2023, 5, 10), 26_354, "Border Patrol chief in the press"),
            new Known("May 14", LocalDate.of(2023, 5, 14), 22_259, "court record, read in a reprint"));

    /**
     * A known point, and the stock that was computed for the end of a day.
     *
     * @param computed as the plan computes it, where exits let only so many leave
     * @param unbound the same if everybody left when the stay of the pathway is over
     */
    record Point(String said, LocalDate day, double known, double computed, double unbound, String source) {

        /** Share by which a stock is above the known one; below 0 where it is below. */
        double error(double stock) {
            return stock / known - 1;
        }
    }

    static List<Point> of(History history) {
        var profile = BacktestSettings.profile();
        var counts = DayCells.of(history, FROM, TO);
        var situation = ExpectedNeeds.situation(profile, counts, TO.atEndOfMonth());
        var from = FROM.atDay(1);
        double[] held = new double[FROM.lengthOfMonth() + TO.lengthOfMonth()];
        double[] unbound = new double[held.length];
        new DayByDayPlanner().plans(situation, from, TO.atEndOfMonth(), OperationState.START).forEach((date, plans) -> {
            int day = (int) (date.toEpochDay() - from.toEpochDay());
            for (var plan : plans) {
                var custody = plan.custody();
                held[day] += custody == null ? 0 : custody.held();
                stay(profile, plan, unbound, day);
            }
        });
        List<Point> points = new ArrayList<>();
        for (var known : KNOWN) {
            int day = (int) (known.stockOf().toEpochDay() - from.toEpochDay());
            points.add(
                    new Point(known.said(), known.stockOf(), known.persons(), held[day], unbound[day], known.source()));
        }
        return points;
    }

    /** Adds a day's arrivals to the ends of all days on which they are still held, the last of them in part. */
    private static void stay(ReferenceProfile profile, DayPlan plan, double[] stock, int day) {
        var demand = plan.demand();
        if (demand == null) {
            return;
        }
        for (var cell : demand.cells()) {
            var pathway = profile.pathways().stream()
                    .filter(one -> one.code().equals(cell.pathway()))
                    .findFirst()
                    .orElseThrow();
            double stay = profile.standard(pathway.stay()).orElseThrow().value();
            for (int later = 0; later < stay && day + later < stock.length; later++) {
                stock[day + later] += cell.persons() * Math.min(1, stay - later);
            }
        }
    }
}
