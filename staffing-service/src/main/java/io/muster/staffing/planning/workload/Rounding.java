package io.muster.staffing.planning.workload;

import io.muster.staffing.planning.numbers.Tolerance;

/**
 * How required people, a fraction, become whole people; applied once, to the total of one place, task and day.
 *
 * <p>Source: WHO, Workload Indicators of Staffing Need (WISN) User's Manual, 2010, for {@link #MANUAL}.
 */
public enum Rounding {
    /** Stays the fraction that it is. */
    NONE {
        @Override
        public double apply(double required) {
            return required;
        }
    },
    /** The next whole person, but for a binary fraction: {@code ceil(R - 1e-9)}. */
    CEILING {
        @Override
        public double apply(double required) {
            return Tolerance.ceiling(required);
        }
    },
    /** The manual's rule: down only where the fraction is at most 10 % of the whole part (2.2 is 2, 2.3 is 3). */
    MANUAL {
        @Override
        public double apply(double required) {
            double whole = Math.floor(required + Tolerance.EPSILON);
            return Tolerance.atMost(required - whole, whole / 10) ? whole : whole + 1;
        }
    };

    /**
     * Applies the rule.
     *
     * @param required people, at least 0
     */
    public abstract double apply(double required);
}
