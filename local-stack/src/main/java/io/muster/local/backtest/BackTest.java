package io.muster.local.backtest;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the page shows.
 *
 * @param months the border first, then each place
 * @param days figures a day
 * @param may June to August 2023 from the end of May: with May as first said, and as restated
 * @param needs each month of fiscal year 2023
 * @param hindsight the first week of each of its months, as expected before and by hindsight
 * @param august reported counts of the first days of August 2023
 * @param custody the stock of persons held at its known points
 */
public record BackTest(
        MonthlyBackTest.Results months,
        List<DailyBackTest.Result> days,
        List<FirstSaid> may,
        List<ExpectedNeeds.Month> needs,
        List<Hindsight.Week> hindsight,
        List<AugustCounts.Point> august,
        List<CustodyCheck.Point> custody) {

    /**
     * Replays the history.
     *
     * @param folder with the publishers' tables, or null for the tables of this program
     */
    public static BackTest run(@Nullable Path folder) {
        var history = folder == null ? History.own() : History.in(folder);
        var months = history.months();
        return new BackTest(
                MonthlyBackTest.run(months),
                DailyBackTest.run(history.days()),
                FirstSaid.of(months.getFirst()),
                ExpectedNeeds.of(history),
                Hindsight.of(history),
                AugustCounts.of(history),
                CustodyCheck.of(history));
    }

    /** The page, in Markdown, its lines ended by line feeds. */
    public String page() {
        return new Page(this).text();
    }
}
