package io.muster.staffing.planning.backlog;

/**
 * People held, or waiting, as a stock that one day moves to the next.
 *
 * @param held persons, at least 0
 */
public record HeldStock(double held) {

    public HeldStock {
        if (!(held >= 0)) {
            throw new IllegalArgumentException("held must be >= 0 persons, but was " + held);
        }
    }

    /** The stock after a day: {@code max(0, held + in - out)}, persons. */
    public HeldStock after(double in, double out) {
        return new HeldStock(Math.max(0, held + in - out));
    }

    /** The least number held longer than a span: whoever is not among the arrivals of that span. */
    public double heldLongerThanSpanOf(double arrivalsOfTheSpan) {
        return Math.max(0, held - arrivalsOfTheSpan);
    }
}
