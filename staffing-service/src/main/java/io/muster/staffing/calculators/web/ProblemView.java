package io.muster.staffing.calculators.web;

import io.muster.staffing.calculators.domain.ArgumentProblem;

/** What is wrong with one argument. */
public record ProblemView(String parameter, String value, String unit, String allowed, String message) {

    public static ProblemView of(ArgumentProblem problem) {
        return new ProblemView(
                problem.parameter(), problem.value(), problem.unit(), problem.allowed(), problem.message());
    }
}
