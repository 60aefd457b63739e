package io.muster.staffing.calculators.domain;

/**
 * Which numbers are allowed.
 *
 * @param low lower limit
 * @param lowIncluded whether it is allowed itself
 * @param high upper limit
 * @param highIncluded whether it is allowed itself
 */
public record Range(double low, boolean lowIncluded, double high, boolean highIncluded) {

    public static Range from(double low, double high) {
        return new Range(low, true, high, true);
    }

    public static Range above(double low, double high) {
        return new Range(low, false, high, true);
    }

    public static Range fromBelow(double low, double high) {
        return new Range(low, true, high, false);
    }

    public static Range between(double low, double high) {
        return new Range(low, false, high, false);
    }

    public boolean holds(double value) {
        boolean aboveLow = lowIncluded ? value >= low : value > low;
        boolean belowHigh = highIncluded ? value <= high : value < high;
        return aboveLow && belowHigh;
    }

    /** Such as {@code >= 0 and < 100}. */
    public String text() {
        return (lowIncluded ? ">= " : "> ") + Figures.text(low) + " and " + (highIncluded ? "<= " : "< ")
                + Figures.text(high);
    }
}
