package io.muster.local.backtest;

import static io.muster.local.backtest.Format.signed;
import static io.muster.local.backtest.Format.whole;

import java.util.List;

/** The first days of August 2023 as they were reported, as the page has them. */
final class AugustTable {

    private AugustTable() {}

    static String of(List<AugustCounts.Point> points) {
        var text = new StringBuilder("""
                ## The first days of August 2023, as reported

                Persons met by the Border Patrol from August 1 on, as the press had them, beside what was expected of these days on July 31
                (95 %; days added up) and the month as published later, spread evenly. The reports are unofficial and do not fit each other: 39,324 in
                ten days are 3,932 a day, and more than 83,000 in fifteen leave 8,735 a day for the five after them.

                | days | whose | reported | expected on July 31 | error | the month, spread evenly | error | source |
                |---:|---|---:|---:|---:|---:|---:|---|
                """);
        for (var point : points) {
            var expected = point.expected();
            text.append("| %s | %s | %s | %s (%s-%s) | %s | %s | %s | %s |\n"
                    .formatted(
                            point.days(),
                            point.whose(),
                            whole(point.reported()),
                            whole(expected.expected()),
                            whole(expected.lower()),
                            whole(expected.upper()),
                            signed(expected.expected() / point.reported() - 1),
                            whole(point.ofMonth()),
                            signed(point.ofMonth() / point.reported() - 1),
                            point.source()));
        }
        return text.toString();
    }
}
