package io.muster.staffing.planning.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * How much of a day lies after an instant of it.
 *
 * @param time share of the day's time, above 0 and at most 1; days of 23 or 25 hours by their own length
 * @param arrivals share of the day's arrivals, 0 to 1
 */
record RestOfDay(double time, double arrivals) {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /**
     * What is left after an instant. Within an hour people come evenly; where no hours are known, all day long.
     *
     * @param at an instant of the day
     * @param hours persons by hour of the day, 24 figures; empty, or all alike, where hours are unknown
     */
    static RestOfDay after(Instant at, LocalDate day, ZoneId zone, List<Double> hours) {
        var begin = day.atStartOfDay(zone).toInstant();
        var end = day.plusDays(1).atStartOfDay(zone).toInstant();
        double time = Duration.between(at, end).toNanos()
                / (double) Duration.between(begin, end).toNanos();
        double all = 0;
        double after = 0;
        for (int hour = 0; hour < hours.size(); hour++) {
            all += hours.get(hour);
            after += hours.get(hour) * restOfHour(hour, at, begin, end, zone, time);
        }
        boolean even = hours.stream().distinct().count() <= 1;
        return new RestOfDay(time, even || all <= 0 ? time : Math.min(1, after / all));
    }

    /** Share of an hour of the clock that lies after an instant: an hour that comes twice counts both times. */
    private static double restOfHour(int hour, Instant at, Instant begin, Instant end, ZoneId zone, double ofDay) {
        long length = 0;
        long rest = 0;
        for (var minute = begin; minute.isBefore(end); minute = minute.plus(MINUTE)) {
            if (minute.atZone(zone).getHour() == hour) {
                var next = minute.plus(MINUTE);
                length += MINUTE.toNanos();
                rest += Math.clamp(Duration.between(at, next).toNanos(), 0, MINUTE.toNanos());
            }
        }
        return length == 0 ? ofDay : rest / (double) length;
    }
}
