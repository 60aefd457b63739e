package io.muster.staffing.planning.sourcing.search;

import io.muster.staffing.planning.sourcing.SearchTooLong;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ojalgo.concurrent.Parallelism;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;
import org.ojalgo.optimisation.integer.NodeKey;
import org.ojalgo.type.context.NumberContext;

/**
 * A small linear program over whole numbers from 0. The solver searches over the variables that are asked for as such; those of a
 * {@linkplain #flow flow} come out whole by themselves, and searching over them too would take it through all their equals.
 */
final class IntegerProgram {

    static {
        // Else the library prints on standard output which machines it knows.
        System.setProperty("shut.up.ojAlgo", "true");
    }

    private static final double NEARLY = 1e-4;

    /** Sums are whole and below some millions: what differs is told apart. */
    private static final NumberContext GAP = NumberContext.of(14, 8);

    /** Counted and not timed, so that the same question is given up at the same step; some seconds. */
    private static final int STEPS = 20_000;

    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final List<Variable> variables = new ArrayList<>();
    private int constraints;

    IntegerProgram() {
        model.options.integer(oneWayOfSearch());
        model.options.iterations_abort = STEPS;
    }

    /**
     * One order of search and one worker: of equally good answers it always finds the same. With several orders the library takes a
     * worker for each of them, and who is first wins.
     */
    @SuppressWarnings("unchecked") // the array of orders is the library's, and only read
    private static IntegerStrategy oneWayOfSearch() {
        return IntegerStrategy.newConfigurable()
                .withPriorityDefinitions(NodeKey.FIFO_SEQUENCE)
                .withParallelism(Parallelism.ONE)
                .withGapTolerance(GAP);
    }

    /** A variable and the factor that it is taken with. */
    record Term(int variable, long factor) {}

    /** A variable from 0 to {@code most}. */
    int variable(long most) {
        int index = variables.size();
        variables.add(model.addVariable("v" + index).lower(0).upper(most).integer(true));
        return index;
    }

    /**
     * A variable from 0 to {@code most} of which the solver need not know that it is whole: it stands, with the factor 1, in at
     * most one constraint of either side of a network, and the other numbers of these constraints are whole.
     */
    int flow(long most) {
        int index = variables.size();
        variables.add(model.addVariable("v" + index).lower(0).upper(most));
        return index;
    }

    void atLeast(long least, List<Term> terms) {
        set(model.addExpression("c" + constraints++).lower(least), terms);
    }

    void atMost(long most, List<Term> terms) {
        set(model.addExpression("c" + constraints++).upper(most), terms);
    }

    void exactly(long value, List<Term> terms) {
        set(model.addExpression("c" + constraints++).level(value), terms);
    }

    private void set(Expression expression, List<Term> terms) {
        terms.forEach(term -> expression.add(variables.get(term.variable()), term.factor()));
    }

    /**
     * Whether any values keep to all constraints.
     *
     * @throws SearchTooLong if that is not known after many steps
     */
    boolean isFeasible() {
        return minimise(List.of()).isPresent();
    }

    /**
     * Values of all variables that make the sum least, or empty where none keep to the constraints.
     *
     * @throws SearchTooLong if they are not found, or not known to be the best, after many steps
     */
    Optional<int[]> minimise(List<Term> goal) {
        if (!goal.isEmpty()) {
            aim(goal);
        }
        var result = model.minimise();
        if (result.getState() == Optimisation.State.INFEASIBLE) {
            return Optional.empty();
        }
        if (!result.getState().isOptimal()) {
            throw new SearchTooLong(STEPS);
        }
        int[] values = new int[variables.size()];
        for (int index = 0; index < values.length; index++) {
            values[index] = whole(result.doubleValue(index));
        }
        return Optional.of(values);
    }

    /** The sum as a variable of its own: as it is whole, a branch that can't be better by one is not gone into. */
    private void aim(List<Term> goal) {
        double least = 0;
        double most = 0;
        var sum = model.addExpression("goal").lower(0);
        for (var term : goal) {
            var variable = variables.get(term.variable());
            double full = term.factor() * variable.getUpperLimit().doubleValue();
            least += Math.min(0, full);
            most += Math.max(0, full);
            sum.add(variable, -term.factor());
        }
        sum.add(model.addVariable("sum").lower(least).upper(most).integer(true).weight(1), 1);
    }

    private static int whole(double value) {
        int whole = (int) Math.round(value);
        if (Math.abs(value - whole) > NEARLY) {
            throw new IllegalStateException("the solver found " + value + " where only whole numbers can be");
        }
        return whole;
    }
}
