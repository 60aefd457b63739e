package io.muster.staffing.calculators.formulas;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.staffing.calculators.domain.ArgumentProblem;
import io.muster.staffing.calculators.domain.Example;
import io.muster.staffing.calculators.domain.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Asks a calculator by name, the arguments as names and values in turn. */
final class Asking {

    private static final Catalogue CATALOGUE = new Catalogue();

    private Asking() {}

    static Outcome outcome(String calculator, Object... namesAndValues) {
        return CATALOGUE.find(calculator).orElseThrow().calculate(Example.of(namesAndValues));
    }

    static Map<String, Object> result(String calculator, Object... namesAndValues) {
        Outcome outcome = outcome(calculator, namesAndValues);
        assertThat(outcome).isInstanceOf(Outcome.Answer.class);
        return ((Outcome.Answer) outcome).result();
    }

    static double number(Map<String, Object> result, String name) {
        return ((Number) Objects.requireNonNull(result.get(name), name)).doubleValue();
    }

    static List<ArgumentProblem> problems(String calculator, Object... namesAndValues) {
        Outcome outcome = outcome(calculator, namesAndValues);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).problems();
    }
}
