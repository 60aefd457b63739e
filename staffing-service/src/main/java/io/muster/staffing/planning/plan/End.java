package io.muster.staffing.planning.plan;

/** Which end of every standard's range a calculation takes at once. */
public enum End {
    LOW,
    LIKELY,
    HIGH;

    /** The end that gives the opposite result: of a divisor. */
    public End opposite() {
        return switch (this) {
            case LOW -> HIGH;
            case LIKELY -> LIKELY;
            case HIGH -> LOW;
        };
    }
}
