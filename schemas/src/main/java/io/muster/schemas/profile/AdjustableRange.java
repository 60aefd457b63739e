package io.muster.schemas.profile;

import java.util.Optional;

/** What a planner may adjust a standard to at one place: whatever keeps its formula defined. */
public final class AdjustableRange {

    private static final double HOURS_A_DAY = 24;

    private AdjustableRange() {}

    /** What is expected instead, or empty where the standard may have that value. */
    public static Optional<String> expectedInsteadOf(Standard standard, double value) {
        if (!Double.isFinite(value) || value < 0) {
            return Optional.of("a finite number, at least 0");
        }
        if (value == 0 && standard.low() > 0) {
            return Optional.of("more than 0");
        }
        if (standard.unit().equals("%") && value >= 100) {
            return Optional.of("below 100");
        }
        if (standard.unit().startsWith("share") && value > 1) {
            return Optional.of("at most 1");
        }
        if (standard.unit().equals("h/person-day") && value > HOURS_A_DAY) {
            return Optional.of("at most 24");
        }
        return Optional.empty();
    }
}
