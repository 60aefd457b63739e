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
                | series | %s ahead | scored | MASE | MASE seasonal | MASE last | held by 95 %% | width | pinball | seasonal | last | worse than |
                |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|
                %s

                Width is the mean distance of the bounds, as a multiple of what came on average.
                """.formatted(unit, scores.stream().map(ScoreTable::row).collect(Collectors.joining("\n")));
    }

    static String row(Scored one) {
        return "| %s | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |"
                .formatted(
                        one.series(),
                        one.ahead(),
                        one.model().count(),
                        digits(one.scaled(one.model()), 2),
                        digits(one.scaled(one.seasonal()), 2),
                        digits(one.scaled(one.last()), 2),
                        percent(one.model().coverage()),
                        digits(one.model().width(), 2),
                        pinball(one.model()),
                        pinball(one.seasonal()),
                        pinball(one.last()),
                        worse(one));
    }

    /** How many are worse than a naive forecast, and which. */
    static String judged(String what, List<Scored> scores) {
        return "- **%s.** Worse than the seasonal naive forecast in %s. Worse than repeating the last figure in %s."
                .formatted(
                        what,
                        listed(
                                scores,
                                scores.stream()
                                        .filter(Scored::isWorseThanSeasonal)
                                        .toList()),
                        listed(
                                scores,
                                scores.stream().filter(Scored::isWorseThanLast).toList()));
    }

    private static String listed(List<Scored> all, List<Scored> some) {
        var count = "%s of %s".formatted(some.size(), all.size());
        return some.isEmpty()
                ? count
                : count
                        + some.stream()
                                .map(one -> one.series() + " " + one.ahead())
                                .collect(Collectors.joining(", ", " (", " ahead)"));
    }

    /** Share of what came that lay within the bounds, over all of them. */
    static double held(List<Scored> scores) {
        double held = scores.stream()
                .mapToDouble(one -> one.model().coverage() * one.model().count())
                .sum();
        return held / scores.stream().mapToInt(one -> one.model().count()).sum();
    }

    /** How many forecasts hold less than nine in ten. */
    static long narrow(List<Scored> scores) {
        return scores.stream().filter(one -> one.model().coverage() < 0.9).count();
    }

    private static String worse(Scored one) {
        if (one.isWorseThanSeasonal() && one.isWorseThanLast()) {
            return "**both**";
        }
        return one.isWorseThanSeasonal() ? "**seasonal**" : one.isWorseThanLast() ? "**last**" : "neither";
    }

    private static String pinball(Score score) {
        return score.pinball() < 100 ? digits(score.pinball(), 1) : whole(score.pinball());
    }
}
