package io.muster.staffing.calculators.web;

import io.muster.staffing.calculators.domain.Calculator;
import io.muster.staffing.calculators.domain.Outcome;
import java.util.List;
import java.util.Map;

/** An answer as it is sent. */
record AnswerView(Map<String, Object> result, List<String> steps, String source) {

    static AnswerView of(Calculator calculator, Outcome.Answer answer) {
        return new AnswerView(answer.result(), answer.steps(), calculator.source());
    }
}
