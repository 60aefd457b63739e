package io.muster.staffing.planning.forecast;

/**
 * A policy that is known of before its date.
 *
 * @param inDays its first day, counted from the last closed one; at least 1
 * @param factor of the arrivals from then on, at least 0
 */
public record AnnouncedStep(int inDays, double factor) {

    public AnnouncedStep {
        if (inDays < 1) {
            throw new IllegalArgumentException("inDays must be >= 1 day, but was " + inDays);
        }
        if (!(factor >= 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("factor must be finite and >= 0, but was " + factor);
        }
    }
}
