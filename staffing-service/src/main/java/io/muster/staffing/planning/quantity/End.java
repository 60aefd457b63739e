package io.muster.staffing.planning.quantity;

/** Which end of every standard's range a calculation takes at once. */
public enum End {
    LOW,
    LIKELY,
    HIGH
}
