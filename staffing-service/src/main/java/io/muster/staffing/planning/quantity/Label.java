package io.muster.staffing.planning.quantity;

/** What a quantity is called in an explanation; asked for only when one is read, so that a plan makes no texts. */
public interface Label {

    /** Unique in an explanation, without blanks. */
    String name();

    /** Unit of the quantity. */
    String unit();

    /** A label of fixed texts. */
    static Label of(String name, String unit) {
        return new Constant(name, unit);
    }

    /** Texts that are known beforehand. */
    record Constant(String name, String unit) implements Label {}
}
