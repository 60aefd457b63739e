package io.muster.schemas.profile;

/** How far a number can be trusted. */
public enum Mark {
    /** Read in a public copy of its source. */
    F,
    /** From memory of its source; approximate. */
    M,
    /** Recomputed from stated inputs. */
    C,
    /** Assumed. */
    A
}
