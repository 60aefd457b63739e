package io.muster.staffing.planning.custody;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * How much of a day lies after an instant of it.
 *
 * @param time share of the day's time, 0 to 1; days of 23 or 25 hours by their own length
 * @param arrivals share of the day's arrivals, 0 to 1
 */
public record RestOfDay(double time, double arrivals) {

    /** Where nobody knows who comes after that instant: what was there then stands as it was. */
    public static final RestOfDay UNKNOWN = new RestOfDay(0, 0);

    /** No zone's clocks are set on or back by a part of it. */
    private static final Duration QUARTER = Duration.ofMinutes(15);

    /**
     * What is left after an instant. Within an hour people come evenly; where no hours are known, all day long.
     *
     * @param at an instant of the day
     * @param hours persons by hour of the day, 24 figures; empty, or all alike, where hours are unknown
     */
    public static RestOfDay after(Instant at, LocalDate day, ZoneId zone, List<Double> hours) {
        var begin = day.atStartOfDay(zone).toInstant();
        var end = day.plusDays(1).atStartOfDay(zone).toInstant();
        double time = Duration.between(at, end).toNanos()
                / (double) Duration.between(begin, end).toNanos();
        boolean even = hours.stream().distinct().count() <= 1;
        return new RestOfDay(time, even ? time : ofArrivals(at, begin, end, zone, hours, time));
    }

    /** An hour of the clock that comes twice counts both times; of one that does not come, as much is left as of the day. */
    private static double ofArrivals(
            Instant at, Instant begin, Instant end, ZoneId zone, List<Double> hours, double ofDay) {
        double[] length = new double[hours.size()];
        double[] rest = new double[hours.size()];
        for (var from = begin; from.isBefore(end); from = from.plus(QUARTER)) {
            int hour = from.atZone(zone).getHour();
            long left = Duration.between(at, from.plus(QUARTER)).toNanos();
            length[hour] += QUARTER.toNanos();
            rest[hour] += Math.clamp(left, 0, QUARTER.toNanos());
        }
        double all = 0;
        double after = 0;
        for (int hour = 0; hour < hours.size(); hour++) {
            all += hours.get(hour);
            after += hours.get(hour) * (length[hour] == 0 ? ofDay : rest[hour] / length[hour]);
        }
        return all <= 0 ? ofDay : Math.min(1, after / all);
    }
}
