package io.muster.local.backtest;

import static io.muster.local.backtest.Format.digits;
import static io.muster.local.backtest.Format.joined;
import static io.muster.local.backtest.Format.percent;
import static io.muster.local.backtest.Format.signed;
import static io.muster.local.backtest.Format.whole;

import io.muster.staffing.planning.forecast.Outlook;
import io.muster.staffing.planning.forecast.RunningForecast;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the back-test as a page: every figure and every judgement on it is computed, so that it changes with the model. */
final class Page {

    private final BackTest backTest;
    private final StringBuilder text = new StringBuilder();

    Page(BackTest backTest) {
        this.backTest = backTest;
    }

    String text() {
        line("""
                # Back-test: how well the forecast would have done

                This page is written by a command, which writes it again byte for byte:

                    ./muster backtest --page docs/back-test.md

                It replays public history through the service's own forecast and planner. Numbers are as they come, good or bad.
                `--data FOLDER` reads the publishers' own tables in place of the program's.
                """);
        inShort();
        settings();
        flatters();
        months();
        may();
        days();
        needs();
        line(HindsightTable.of(backTest.hindsight()));
        line(AugustTable.of(backTest.august()));
        custody();
        return text.toString();
    }

    private List<Scored> monthScores() {
        return backTest.months().series().stream()
                .flatMap(result -> result.scores().stream())
                .toList();
    }

    private List<Scored> dayScores() {
        return backTest.days().stream()
                .flatMap(result -> result.scores().stream())
                .toList();
    }

    private void inShort() {
        line("## In short\n");
        line(ScoreTable.judged("Months, one to three ahead, of the border and thirteen places", monthScores()));
        line(ScoreTable.judged("Days, 1 to 90 ahead, of two series", dayScores()));
        line(bounds("months", monthScores()));
        line(bounds("days", dayScores()));
        var worst = backTest.needs().stream()
                .max((month, other) -> Double.compare(miss(month), miss(other)))
                .orElseThrow();
        line("- **The plan of FY2023.** The month missed most is %s: %s persons a day were expected and %s came.%n"
                .formatted(
                        worst.month(),
                        whole(worst.before().persons()),
                        whole(worst.after().persons())));
    }

    private static String bounds(String what, List<Scored> scores) {
        return "- **Bounds of %s.** They promise 95 %% and hold %s of what came, less than 90 %% in %s of %s rows; pinball is %s of the fitted forecast's in the mean, less than it in %s rows."
                .formatted(
                        what,
                        digits(100 * ScoreTable.held(scores), 1) + " %",
                        ScoreTable.narrow(scores),
                        scores.size(),
                        digits(FittedForecast.share(scores), 3),
                        scores.stream()
                                .filter(row -> row.model().pinball() < FittedForecast.pinball(row))
                                .count());
    }

    private static double miss(ExpectedNeeds.Month month) {
        return Math.abs(month.before().persons() - month.after().persons())
                / month.after().persons();
    }

    private void settings() {
        line("## What was fixed before any figure was read\n");
        line("- Months: scored from %s to August 2024, %s months ahead; the years before give the scale of the errors."
                .formatted(BacktestSettings.MONTHS_FROM, joined(BacktestSettings.MONTHS_AHEAD)));
        line("- Days: scored from %s, %s days ahead; 2023 gives the scale."
                .formatted(BacktestSettings.DAYS_FROM, joined(BacktestSettings.DAYS_AHEAD)));
        line("""
                - Three candidates, simplest first: the last figure; a level that moves by %s of each error (alpha of the shipped profile,
                  A); for days the same with factors of the weekday, of the latest eight weeks. The simplest runs whose one-step errors
                  so far, each later one weighing 1 %% more, are not beaten by more than 2 %%: decided anew after each figure, by what
                  is known then.
                - Bounds are the errors of all places' forecasts that had been revealed by then (for days: of both series), by how far
                  ahead they were made, scaled to the series' own one-step errors: of the latest ten months or twenty days, beside five
                  of 20 %% that are assumed. At the start a wide distribution stands in for 40 errors.
                - Nothing is fitted. That steps and declines end where they are, and that no forecast passes the highest figure seen,
                  is so by construction.
                - Fitted: damped trend and season by least squares, which the service ran before; its loss as its page had it, rounded.
                - Seasonal naive: the same month of the year before; the latest known same weekday. Last: the latest figure of all.
                - MASE is the mean absolute error as a multiple of the seasonal naive forecast's, one season ahead, before the split.
                - Pinball is the mean loss at 2.5 %%, 50 %% and 97.5 %%, in persons; a naive forecast has no bounds and is its own.
                """.formatted(digits(BacktestSettings.alpha(), 1)));
        line("What the forecast ran into the first scored month or day with:\n");
        line("| series | candidate | mean one-step error |");
        line("|---|---|---:|");
        backTest.months()
                .series()
                .forEach(result -> line(candidate(result.series().name(), result.atSplit())));
        backTest.days().forEach(result -> line(candidate(result.series().name(), result.atSplit())));
        line("");
    }

    private static String candidate(String series, RunningForecast forecast) {
        var chosen = forecast.chosen();
        var level = chosen.alpha() == 1 ? "last figure" : "level, alpha " + digits(chosen.alpha(), 1);
        return "| %s | %s | %s |"
                .formatted(
                        series,
                        chosen.seasonal() ? level + ", weekday" : level,
                        percent(forecast.scale().mean()));
    }

    private void flatters() {
        line("""
                ## What flatters these numbers

                - **Only restated figures exist** for nearly every month: the monthly tables by place are the last restatement
                  (August 2024, rounded to 10). A planner of the time had first releases, about 1 % lower. The border's April, May and
                  June 2023 alone are used as they became known: 211,159, 204,561 and 144,607 until the end of October 2023, then as
                  restated. Places are restated throughout.
                - How errors are scaled (on the square root's scale, by ten months and twenty days, beside five assumed) was chosen by
                  the months before October 2021, among a few that are nearly as good there, with the rows below in view.
                - A month is taken as known at its end. It was published about three weeks later.
                - What FY2023 asks for rests on a split of months over places and kinds that is modelled on the pattern of May 2023.
                """);
    }

    private void months() {
        line("""
                ## Months: southwest border and its thirteen places

                Persons encountered a month (Homeland Security Statistics, rounded to 10). Places are codes of the shipped profile. Months
                are forecast as months; nothing is said of their days.
                """);
        line(ScoreTable.of(monthScores(), "months"));
        var together = backTest.months().together();
        line("""
                The border's bounds as the places' together give them, each pair of places erring alike with a correlation of %s: they
                hold %s one, two and three months ahead, at a width of %s.
                """.formatted(
                        Outlook.CORRELATION,
                        listed(together, score -> percent(score.coverage())),
                        listed(together, score -> digits(score.width(), 2))));
    }

    private static String listed(List<Score> scores, Function<Score, String> figure) {
        return scores.stream().map(figure).collect(Collectors.joining(", "));
    }

    private void days() {
        line("## Days: unaccompanied children, nationwide\n");
        line("""
                Persons a day (Health and Human Services, daily report). Reports are missing on most Fridays and Saturdays and around
                holidays: these days are unknown and are neither scored nor taken for 0. A proxy for the daily shape, not for the volume.
                """);
        line(ScoreTable.of(dayScores(), "days"));
        backTest.days()
                .forEach(result -> line("- %s: a regime flag stood on %s of the days."
                        .formatted(result.series().name(), percent((double) result.flaggedDays() / result.days()))));
        line("");
    }

    private void may() {
        line("## May 2023 as it became known\n");
        line("""
                From the end of May 2023, border, persons a month: May was first said to be 204,561 and restated to 206,690 (April 211,159
                and 211,992).
                """);
        line("| month | forecast with 204,561 | with 206,690 | came |");
        line("|---|---:|---:|---:|");
        backTest.may().forEach(said -> line(row(said)));
        line("");
    }

    static String row(FirstSaid said) {
        return "| %s | %s | %s | %s |"
                .formatted(said.target(), whole(said.first()), whole(said.restated()), whole(said.came()));
    }

    private void needs() {
        line("## What the plan would have asked for in FY2023\n");
        line("""
                Each month planned on the last day before it by the service's own planner, places added up, as the mean of the month's days;
                and the same planner with the persons who came. Troops: people of the tasks that troops may do, with the range from all
                standards and bounds low to all high; most of it are posts, which no arrivals move, so the part that arrivals move stands
                beside it. Title 42's end counts as known from February 7, 2023. This is no validation of the standards: nobody published how
                many people were needed.
                """);
        line(
                "| month | persons a day expected (95 %) | came | troops asked for (range) | moved by arrivals | troops by what came | moved by arrivals |");
        line("|---|---:|---:|---:|---:|---:|---:|");
        for (var month : backTest.needs()) {
            var before = month.before();
            var after = month.after();
            line("| %s | %s (%s-%s) | %s | %s (%s-%s) | %s | %s | %s |"
                    .formatted(
                            month.month(),
                            whole(before.persons()),
                            whole(before.low()),
                            whole(before.high()),
                            whole(after.persons()),
                            whole(before.troops()),
                            whole(before.least()),
                            whole(before.most()),
                            whole(before.loaded()),
                            whole(after.troops()),
                            whole(after.loaded())));
        }
        long within = backTest.needs().stream()
                .filter(month -> month.before().low() <= month.after().persons()
                        && month.after().persons() <= month.before().high())
                .count();
        line("\nWhat came lay within the bounds in %s of %s months.\n"
                .formatted(within, backTest.needs().size()));
    }

    private void custody() {
        line("## Persons held, at all points that are known\n");
        line("""
                At the end of the day nearest to each point, as the plan computes it. Points of May are computed from arrivals since April 1,
                2023 and the profile's stays and exits, without any census; all later ones with the censuses of May 10 and 14 fed in, as the
                demo does, and no later figure. Nothing was set by any figure after May 14. How Title 8 cases ended is taken by month, from the
                book-outs as they were published; arrivals are months spread over days, but for the days of May that are known. The range is
                that of all stays, exits and overflow limits at their ends at once. Figures of June, August and September come from the press
                and are unofficial; shares are of a capacity that fits them in sum (method.md 9.10), so they check how it is shared out.
                """);
        line("| 2023 | whose | known | computed, end of | persons | range | error | source |");
        line("|---|---|---:|---|---:|---:|---:|---|");
        backTest.custody().forEach(point -> line(row(point)));
        line("");
    }

    static String row(CustodyCheck.Point point) {
        DoubleFunction<String> figure = point.isShare() ? Format::percent : Format::whole;
        var high = point.high();
        return "| %s | %s | %s | %s | %s | %s to %s | %s | %s |"
                .formatted(
                        point.said(),
                        point.whose(),
                        figure.apply(point.known()),
                        point.day(),
                        figure.apply(point.computed()),
                        figure.apply(point.low()),
                        high == null ? "unknown" : figure.apply(high),
                        signed(point.error()),
                        point.source());
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
