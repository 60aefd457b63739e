package io.muster.staffing.planning.quantity;

import io.muster.staffing.planning.numbers.Tolerance;
import io.muster.staffing.planning.numbers.Unbounded;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A number of the model with the formula that gave it: its likely value, and the values that the same formula gives in other
 * cases, all of them computed in one pass.
 *
 * <p>What the cases are is the caller's choice: the low and the high end of every standard (two cases, in this order), random
 * draws, or one changed input a case. Quantities that meet in an operation have the same cases; one without cases has its
 * likely value in each. A high end that nobody knows is {@link Unbounded#END}, and so is that of all that follows from it.
 * Quantities never change.
 */
public final class Quantity {

    private static final double[] NONE = {};
    private static final int ENDS = 2;

    public static final Quantity ZERO = of(0);
    public static final Quantity ONE = of(1);

    private final double likely;
    private final double[] cases;
    private final Origin origin;

    private Quantity(double likely, double[] cases, Origin origin) {
        this.likely = likely;
        this.cases = cases;
        this.origin = origin;
    }

    /** How a quantity came about. */
    sealed interface Origin {

        /** A number of the formula itself, such as the 7 days of a week. */
        record Constant() implements Origin {}

        /** A figure that comes from outside, or that a model of its own made of others. */
        record Input(Figure figure, List<Quantity> of) implements Origin {}

        /** What an operation made of others. */
        record Computed(Operation operation, List<Quantity> operands) implements Origin {}

        /** The same under a name of its own: a step of the explanation. */
        record Named(Label label, Quantity of) implements Origin {}
    }

    /** What is done with quantities. */
    enum Operation {
        SUM,
        ADDITION,
        DIFFERENCE,
        PRODUCT,
        QUOTIENT,
        MAXIMUM,
        CEILING
    }

    /** A number of the formula itself. */
    public static Quantity of(double constant) {
        return new Quantity(constant, NONE, new Origin.Constant());
    }

    /** A figure that is the same in all cases. */
    public static Quantity figure(Figure figure, double value) {
        return new Quantity(value, NONE, new Origin.Input(figure, List.of()));
    }

    /** A figure with its likely value and its ends. */
    public static Quantity figure(Figure figure, double low, double likely, double high) {
        return figure(figure, likely).between(low, high);
    }

    /**
     * A figure that a model of its own makes of others, in each case of theirs.
     *
     * @param model takes the values of {@code inputs} in their order
     */
    public static Quantity modelled(Figure figure, ToDoubleFunction<double[]> model, Quantity... inputs) {
        int count = 0;
        double[] values = new double[inputs.length];
        for (int input = 0; input < inputs.length; input++) {
            values[input] = inputs[input].likely;
            count = Math.max(count, inputs[input].caseCount());
        }
        double likely = model.applyAsDouble(values);
        double[] cases = count == 0 ? NONE : new double[count];
        for (int at = 0; at < count; at++) {
            for (int input = 0; input < inputs.length; input++) {
                values[input] = inputs[input].inCase(at);
            }
            cases[at] = model.applyAsDouble(values);
        }
        return new Quantity(likely, cases, new Origin.Input(figure, List.of(inputs)));
    }

    /** The sum of any number of them; of nothing 0. Its formula leaves out those that are 0. */
    public static Quantity sum(List<Quantity> summands) {
        double likely = 0;
        int count = 0;
        for (var summand : summands) {
            likely += summand.likely;
            count = Math.max(count, summand.caseCount());
        }
        double[] cases = count == 0 ? NONE : new double[count];
        for (var summand : summands) {
            for (int at = 0; at < count; at++) {
                cases[at] += summand.inCase(at);
            }
        }
        return new Quantity(likely, cases, new Origin.Computed(Operation.SUM, List.copyOf(summands)));
    }

    /** The greater of two, in each case. */
    public static Quantity max(Quantity first, Quantity second) {
        return first.with(second, Operation.MAXIMUM);
    }

    public Quantity plus(Quantity other) {
        return with(other, Operation.ADDITION);
    }

    public Quantity minus(Quantity other) {
        return with(other, Operation.DIFFERENCE);
    }

    public Quantity times(Quantity other) {
        return with(other, Operation.PRODUCT);
    }

    /** The quotient; where the other is 0 an infinity or no number, as with doubles. */
    public Quantity dividedBy(Quantity other) {
        return with(other, Operation.QUOTIENT);
    }

    /** The smallest whole number that covers it, but for {@link Tolerance#EPSILON}. */
    public Quantity ceiling() {
        double[] rounded = cases.length == 0 ? NONE : new double[cases.length];
        for (int at = 0; at < caseCount(); at++) {
            rounded[at] = Tolerance.ceiling(inCase(at));
        }
        return new Quantity(Tolerance.ceiling(likely), rounded, new Origin.Computed(Operation.CEILING, List.of(this)));
    }

    /** The same as a step of the explanation. */
    public Quantity named(Label label) {
        return new Quantity(likely, cases, new Origin.Named(label, this));
    }

    /** The same with other ends. */
    public Quantity between(double low, double high) {
        return low == likely && high == likely ? inCases(NONE) : inCases(new double[] {low, high});
    }

    /** As much, or any number more: nobody knows its high end. */
    public Quantity orMore() {
        return between(likely, Unbounded.END);
    }

    /** The same with other cases; of none it has its likely value in each. */
    public Quantity inCases(double... values) {
        return new Quantity(likely, values, origin);
    }

    public double likely() {
        return likely;
    }

    /** The value in a case, counted from 0. */
    public double inCase(int at) {
        return cases.length == 0 ? likely : cases[at];
    }

    /** How many cases it has; 0 where it is the same in all. */
    public int caseCount() {
        return cases.length;
    }

    /**
     * The value at an end of the ranges.
     *
     * @throws IllegalStateException if its cases are not the two ends
     */
    public double at(End end) {
        if (cases.length != 0 && cases.length != ENDS) {
            throw new IllegalStateException("ends were asked of a quantity of " + cases.length + " cases");
        }
        return switch (end) {
            case LOW -> inCase(0);
            case LIKELY -> likely;
            case HIGH -> inCase(1);
        };
    }

    Origin origin() {
        return origin;
    }

    private Quantity with(Quantity other, Operation operation) {
        int count = Math.max(caseCount(), other.caseCount());
        double[] values = count == 0 ? NONE : new double[count];
        for (int at = 0; at < count; at++) {
            values[at] = of(operation, inCase(at), other.inCase(at));
        }
        return new Quantity(
                of(operation, likely, other.likely), values, new Origin.Computed(operation, List.of(this, other)));
    }

    /** An operation on two numbers; told apart here, since a call through an operator costs more than the operation. */
    private static double of(Operation operation, double left, double right) {
        return switch (operation) {
            case SUM, ADDITION -> left + right;
            case DIFFERENCE -> Unbounded.minus(left, right);
            case PRODUCT -> Unbounded.times(left, right);
            case QUOTIENT -> left / right;
            case MAXIMUM -> Math.max(left, right);
            case CEILING -> throw new IllegalArgumentException("one number is rounded up, not two");
        };
    }

    @Override
    public String toString() {
        return Formula.of(this) + " = " + likely;
    }
}
