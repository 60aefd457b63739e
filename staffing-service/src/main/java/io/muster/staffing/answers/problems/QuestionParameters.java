package io.muster.staffing.answers.problems;

import io.muster.support.http.StrictParameters;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Refuses parameters as any other question that can't be answered as it was asked. */
@Component
class QuestionParameters extends StrictParameters {

    @Override
    protected RuntimeException unknown(String name, String value, Set<String> known) {
        return new BadQuestion(
                "'" + name + "' is no parameter of this address; "
                        + (known.isEmpty() ? "it takes none" : "known are " + String.join(", ", known)),
                name);
    }

    @Override
    protected RuntimeException empty(String name) {
        return new BadQuestion(name + " is empty, expected is a value; leave it out to ask for all", name);
    }

    @Override
    protected RuntimeException repeated(String name, int times) {
        return new BadQuestion(name + " is given " + times + " times, expected is one value", name);
    }
}
