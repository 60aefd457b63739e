package io.muster.local.backtest;

import static io.muster.local.backtest.Format.digits;
import static io.muster.local.backtest.Format.percent;
import static io.muster.local.backtest.Format.whole;

import java.util.List;
import java.util.stream.Collectors;

/** The table of scores, and what it comes to in words. */
final class ScoreTable {

    private ScoreTable() {}

    static String of(List<Scored> scores, String unit) {
        return """
                | series | %s ahead | scored | MASE | MASE seasonal | MASE last | held by 95 %% | width | pinball | fitted | seasonal | last | worse than |
                |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|
                %s

                Width is the mean distance of the bounds, as a multiple of what came on average.
                """.formatted(unit, scores.stream().map(ScoreTable::row).collect(Collectors.joining("\n")));
    }

    static String row(Scored row) {
        return "| %s | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |"
                .formatted(
                        row.series(),
                        row.ahead(),
                        row.model().count(),
                        digits(row.scaled(row.model()), 2),
                        digits(row.scaled(row.seasonal()), 2),
                        digits(row.scaled(row.last()), 2),
                        percent(row.model().coverage()),
                        digits(row.model().width(), 2),
                        pinball(row.model().pinball()),
                        pinball(FittedForecast.pinball(row)),
                        pinball(row.seasonal().pinball()),
                        pinball(row.last().pinball()),
                        worse(row));
    }

    /** How many are worse than a naive forecast, and which. */
    static String judged(String what, List<Scored> scores) {
        return "- **%s.** Mean error larger than the seasonal naive forecast's in %s, than that of repeating the last figure in %s, by more than 2 %% in %s."
                .formatted(
                        what,
                        listed(
                                scores,
                                scores.stream()
                                        .filter(Scored::isWorseThanSeasonal)
                                        .toList()),
                        listed(
                                scores,
                                scores.stream().filter(Scored::isWorseThanLast).toList()),
                        scores.stream().filter(Scored::isFarWorseThanLast).count());
    }

    private static String listed(List<Scored> all, List<Scored> some) {
        var count = "%s of %s".formatted(some.size(), all.size());
        return some.isEmpty()
                ? count
                : count
                        + some.stream()
                                .map(row -> row.series() + " " + row.ahead())
                                .collect(Collectors.joining(", ", " (", " ahead)"));
    }

    /** Share of what came that lay within the bounds, over all of them. */
    static double held(List<Scored> scores) {
        double held = scores.stream()
                .mapToDouble(row -> row.model().coverage() * row.model().count())
                .sum();
        return held / scores.stream().mapToInt(row -> row.model().count()).sum();
    }

    /** How many forecasts hold less than nine in ten. */
    static long narrow(List<Scored> scores) {
        return scores.stream().filter(row -> row.model().coverage() < 0.9).count();
    }

    private static String worse(Scored row) {
        if (row.isWorseThanSeasonal() && row.isWorseThanLast()) {
            return "**both**";
        }
        return row.isWorseThanSeasonal() ? "**seasonal**" : row.isWorseThanLast() ? "**last**" : "neither";
    }

    private static String pinball(double loss) {
        return loss < 100 ? digits(loss, 1) : whole(loss);
    }
}
