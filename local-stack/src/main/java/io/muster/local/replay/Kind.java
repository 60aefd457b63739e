package io.muster.local.replay;

/** A kind of encounters in published figures. */
public record Kind(String component, String demographic, String authority) implements Comparable<Kind> {

    @Override
    public int compareTo(Kind other) {
        return (component + demographic + authority).compareTo(other.component + other.demographic + other.authority);
    }
}
