package io.muster.staffing.planning.sourcing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ojalgo.concurrent.Parallelism;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;

/** A small linear program over whole numbers from 0. */
final class IntegerProgram {

    static {
        // Else the library prints on standard output which machines it knows.
        System.setProperty("shut.up.ojAlgo", "true");
    }

    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final List<Variable> variables = new ArrayList<>();
    private int constraints;

    IntegerProgram() {
        // One worker: of equally good answers it always finds the same.
        model.options.integer(IntegerStrategy.newConfigurable().withParallelism(Parallelism.ONE));
    }

    /** A variable and the factor that it is taken with. */
    record Term(int variable, long factor) {}

    /** A variable from 0 to {@code most}. */
    int variable(long most) {
        int index = variables.size();
        variables.add(model.addVariable("v" + index).lower(0).upper(most).integer(true));
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

    /** Whether any values keep to all constraints. */
    boolean isFeasible() {
        return minimise(List.of()).isPresent();
    }

    /** Values of all variables that make the sum least, or empty where none keep to the constraints. */
    Optional<int[]> minimise(List<Term> goal) {
        goal.forEach(term -> {
            var variable = variables.get(term.variable());
            var before = variable.getContributionWeight();
            variable.weight((before == null ? 0 : before.longValue()) + term.factor());
        });
        var result = model.minimise();
        if (!result.getState().isFeasible()) {
            return Optional.empty();
        }
        if (!result.getState().isOptimal() && !goal.isEmpty()) {
            throw new IllegalStateException("the solver stopped before it was sure: " + result.getState());
        }
        int[] values = new int[variables.size()];
        for (int index = 0; index < values.length; index++) {
            values[index] = (int) Math.round(result.doubleValue(index));
        }
        return Optional.of(values);
    }
}
