package io.muster.staffing.planning.quantity;

/** The label of a figure that no formula of the explanation gives: a standard, a count, or what a model of its own computed. */
public interface Figure extends Label {

    /** Honesty mark: F read, M remembered, C computed, A assumed. */
    String mark();

    /** What it rests on, in words. */
    String source();

    /** A figure of fixed texts. */
    static Figure of(String name, String unit, String mark, String source) {
        return new Constant(name, unit, mark, source);
    }

    /** Texts that are known beforehand. */
    record Constant(String name, String unit, String mark, String source) implements Figure {}
}
