package io.muster.staffing.planning.demand;

import java.util.List;
import java.util.OptionalInt;

/**
 * The share of a place's day that usually has come by the end of an hour, learnt from the hours of its last known days. An even day is
 * taken for one person more (A), so that it is never 0 or 1.
 *
 * @param value above 0, below 1
 * @param variance of another day's share: of an estimate from so many persons, and of days that differ, beside one day that is off by
 *     a tenth (A)
 */
record ShareOfDay(double value, double variance) {

    private static final double ASSUMED_DEVIATION = 0.1;

    /** Where nobody knows up to which hour it was counted: any share, each as likely. */
    private static final ShareOfDay ANY = new ShareOfDay(0.5, 1.0 / 12);

    /**
     * The share up to an hour.
     *
     * @param lastHour the last hour that is counted in, 0 to 23; empty where hours are unknown
     * @param hours persons by hour of the known days, 24 figures or none each
     */
    static ShareOfDay upTo(OptionalInt lastHour, List<List<Long>> hours) {
        return lastHour.isPresent() ? upTo(lastHour.getAsInt(), hours) : ANY;
    }

    private static ShareOfDay upTo(int lastHour, List<List<Long>> hours) {
        double before = (lastHour + 1) / 24.5;
        double all = 1;
        for (var day : hours) {
            before += sum(day, lastHour);
            all += sum(day, day.size() - 1);
        }
        double value = before / all;
        double spread = ASSUMED_DEVIATION * ASSUMED_DEVIATION;
        int days = 1;
        for (var day : hours) {
            double persons = sum(day, day.size() - 1);
            if (persons > 0) {
                double off = sum(day, lastHour) / persons - value;
                spread += off * off;
                days++;
            }
        }
        return new ShareOfDay(value, value * (1 - value) / (all + 1) + spread / days);
    }

    private static double sum(List<Long> hours, int lastHour) {
        double sum = 0;
        for (int hour = 0; hour <= Math.min(lastHour, hours.size() - 1); hour++) {
            sum += hours.get(hour);
        }
        return sum;
    }
}
