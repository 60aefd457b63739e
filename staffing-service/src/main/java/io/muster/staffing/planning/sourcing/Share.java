package io.muster.staffing.planning.sourcing;

/**
 * A shortage relative to what is required, as an exact fraction.
 *
 * @param missing people missing, at least 0
 * @param required people required, at least 1
 */
public record Share(long missing, long required) implements Comparable<Share> {

    /** Nobody is missing. */
    public static final Share NONE = new Share(0, 1);

    public Share {
        if (missing < 0 || required < 1) {
            throw new IllegalArgumentException(
                    "a share must be of at least 1 and not below 0, but was " + missing + "/" + required);
        }
    }

    /** From 0, nobody missing, to 1, everybody. */
    public double value() {
        return (double) missing / required;
    }

    @Override
    public int compareTo(Share other) {
        return Long.compare(missing * other.required, other.missing * required);
    }

    /** Fractions that are equal as numbers are equal. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Share share && compareTo(share) == 0;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(value());
    }
}
