package io.muster.staffing.planning.workload;

import io.muster.staffing.planning.numbers.Tolerance;

/**
 * How hard a staff is pressed, by its WISN ratio; each band includes its lower limit and excludes its upper one.
 *
 * <p>Source: labels of published WISN country papers; the thresholds are inferred from them.
 */
public enum Pressure {
    NONE("none", 1.0),
    MODERATELY_HIGH("moderately high", 0.8),
    HIGH("high", 0.5),
    VERY_HIGH("very high", 0.3),
    EXTREMELY_HIGH("extremely high", Double.NEGATIVE_INFINITY);

    private final String label;
    private final double lowerLimit;

    Pressure(String label, double lowerLimit) {
        this.label = label;
        this.lowerLimit = lowerLimit;
    }

    /**
     * The band of a ratio.
     *
     * @param ratio current people by required people, at least 0
     */
    public static Pressure ofRatio(double ratio) {
        for (Pressure pressure : values()) {
            if (Tolerance.atLeast(ratio, pressure.lowerLimit)) {
                return pressure;
            }
        }
        return EXTREMELY_HIGH;
    }

    /** As the papers print it. */
    public String label() {
        return label;
    }
}
