package io.muster.staffing.calculators.domain;

import java.util.List;
import java.util.Map;

/** What a calculator answers. */
public sealed interface Outcome {

    /**
     * A result.
     *
     * @param result by name, in full precision; what has no value is not there
     * @param steps the arithmetic, a line each
     */
    record Answer(Map<String, Object> result, List<String> steps) implements Outcome {

        public Answer {
            steps = List.copyOf(steps);
        }
    }

    /** Arguments that are impossible, each with what is allowed. */
    record Refused(List<ArgumentProblem> problems) implements Outcome {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
