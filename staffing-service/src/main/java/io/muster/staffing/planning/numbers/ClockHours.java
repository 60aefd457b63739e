package io.muster.staffing.planning.numbers;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * How long each hour of the clock is on a day: an hour, but two where the clocks are set back by one over it, and none where they are
 * set forward. Whoever is counted by hours of the clock came in as many.
 *
 * @param lengths hours, 24 figures
 */
public record ClockHours(List<Double> lengths) {

    private static final int HOURS = 24;

    /** A day on which nobody sets a clock. */
    public static final ClockHours USUAL = new ClockHours(Collections.nCopies(HOURS, 1.0));

    /** No zone's clocks are set by a part of it. */
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private static final double QUARTERS_AN_HOUR = 4;

    /** A calendar day in a zone. */
    public static ClockHours of(LocalDate day, ZoneId zone) {
        var begin = day.atStartOfDay(zone).toInstant();
        var end = day.plusDays(1).atStartOfDay(zone).toInstant();
        if (Duration.between(begin, end).equals(Duration.ofHours(HOURS))) {
            return USUAL;
        }
        Double[] lengths = USUAL.lengths().stream().map(hour -> 0.0).toArray(Double[]::new);
        for (var from = begin; from.isBefore(end); from = from.plus(QUARTER)) {
            lengths[from.atZone(zone).getHour()] += 1 / QUARTERS_AN_HOUR;
        }
        return new ClockHours(Arrays.asList(lengths));
    }

    /** Hours of the day. */
    public double all() {
        return lengths.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Persons by hour of the clock where only the day's are known: as many in each hour that passes. */
    public List<Double> even(double persons) {
        double hours = all();
        return lengths.stream().map(length -> persons * length / hours).toList();
    }

    /** Figures by hour of the clock as figures of one hour that passes; 0 for an hour that does not come. */
    public List<Double> anHour(List<Double> figures) {
        Double[] rates = new Double[HOURS];
        Arrays.setAll(rates, hour -> lengths.get(hour) == 0 ? 0 : figures.get(hour) / lengths.get(hour));
        return Arrays.asList(rates);
    }
}
