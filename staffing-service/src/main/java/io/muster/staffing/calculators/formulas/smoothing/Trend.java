package io.muster.staffing.calculators.formulas.smoothing;

/** How a series goes on from its level. */
public enum Trend {
    NONE,
    ADDITIVE,
    /** Additive, each step a fixed part of the one before. */
    DAMPED
}
