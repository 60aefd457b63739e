package io.muster.local.backtest;

import static io.muster.local.backtest.Format.percent;
import static io.muster.local.backtest.Format.whole;

import io.muster.local.backtest.Hindsight.People;
import io.muster.local.backtest.Hindsight.Week;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Needs by hindsight beside those that were expected, as the page has them. */
final class HindsightTable {

    private HindsightTable() {}

    static String of(List<Week> weeks) {
        var text = new StringBuilder("""
                ## Needs by hindsight, and as expected a week and a month before

                People of a mean day of each month's first week, of all places: each of its days as the plan saw it seven and thirty days before,
                with the counts known by then, and with the whole history. Only the part that arrivals and persons held ask for; posts are the
                same each time. By hindsight the censuses of May and how cases ended in July to September are known, before only those of
                months that were over. Later weeks of a month are left out, since days are months spread evenly.

                | month | administrative: month before | week before | hindsight | troops: month before | week before | hindsight | agents: month before | week before | hindsight |
                |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|
                """);
        for (var week : weeks) {
            text.append("| %s | %s | %s | %s |\n"
                    .formatted(
                            week.month(),
                            row(week, People::administrative),
                            row(week, People::troops),
                            row(week, People::agents)));
        }
        return text.append("| **mean error** | %s | | %s | | %s | |\n"
                        .formatted(
                                errors(weeks, People::administrative),
                                errors(weeks, People::troops),
                                errors(weeks, People::agents)))
                .toString();
    }

    private static String row(Week week, ToDoubleFunction<People> people) {
        return whole(people.applyAsDouble(week.monthBefore()))
                + " | " + whole(people.applyAsDouble(week.weekBefore()))
                + " | " + whole(people.applyAsDouble(week.hindsight()));
    }

    private static String errors(List<Week> weeks, ToDoubleFunction<People> people) {
        return percent(Week.error(
                        weeks,
                        week -> people.applyAsDouble(week.monthBefore()),
                        week -> people.applyAsDouble(week.hindsight())))
                + " | "
                + percent(Week.error(
                        weeks,
                        week -> people.applyAsDouble(week.weekBefore()),
                        week -> people.applyAsDouble(week.hindsight())));
    }
}
