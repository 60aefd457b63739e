package io.muster.local.replay;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * A month's persons of a kind, split over its days. Between ports the days weigh as the daily points of the press do, elsewhere
 * and at ports they weigh evenly; Title 42 ended with May 11, 2023, so May's stands before.
 */
final class DaySplit {

    private static final LocalDate LAST_TITLE_42 = LocalDate.of(2023, 5, 11);
    private static final YearMonth MAY = YearMonth.of(2023, 5);

    /** Border Patrol persons of May 1-11 and of May 12-31, 2023, first release. */
    private static final double EARLY = 98_850;

    private static final double ALL = 169_244;

    /** Border Patrol persons of May 2023 under Title 42, all of them in the first eleven days; last revision. */
    private static final double TITLE_42 = 31_581;

    private static final double REVISED = 171_382;

    private final ReplayFigures figures;

    DaySplit(ReplayFigures figures) {
        this.figures = figures;
    }

    /** Persons of each day of the month, the first first; together {@code persons}. */
    long[] of(YearMonth month, Kind kind, long persons) {
        return Apportionment.of(persons, weights(month, kind));
    }

    private double[] weights(YearMonth month, Kind kind) {
        double[] weights = new double[month.lengthOfMonth()];
        boolean title42 = kind.authority().equals("TITLE_42");
        boolean betweenPorts = kind.component().equals("USBP");
        for (int day = 1; day <= weights.length; day++) {
            var date = month.atDay(day);
            boolean over = title42 && date.isAfter(LAST_TITLE_42);
            weights[day - 1] = over ? 0 : betweenPorts ? betweenPorts(month, date, title42) : 1;
        }
        return weights;
    }

    private double betweenPorts(YearMonth month, LocalDate date, boolean title42) {
        double daily = daily(month, date);
        if (!month.equals(MAY) || title42) {
            return daily;
        }
        // Title 42 takes its part of the early days; what is left of them is the early share of Title 8 in every
        // sector.
        double early = (EARLY * REVISED / ALL - TITLE_42) / (REVISED - TITLE_42);
        return date.isAfter(LAST_TITLE_42) ? daily / (ALL - EARLY) * (1 - early) : daily / EARLY * early;
    }

    /** Persons of the day as the points say, or an even share of what they leave of the month. */
    private double daily(YearMonth month, LocalDate date) {
        double pointed = 0;
        long days = 0;
        for (var point : figures.points()) {
            if (!YearMonth.from(point.from()).equals(month)) {
                continue;
            }
            long length = ChronoUnit.DAYS.between(point.from(), point.to()) + 1;
            if (!date.isBefore(point.from()) && !date.isAfter(point.to())) {
                return (double) point.persons() / length;
            }
            pointed += point.persons();
            days += length;
        }
        double all = figures.months().getOrDefault(month, Map.of()).entrySet().stream()
                .filter(entry -> entry.getKey().component().equals("USBP"))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return (all - pointed) / (month.lengthOfMonth() - days);
    }
}
