package io.muster.staffing.answers.problems;

import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.test.web.servlet.setup.StandaloneMockMvcBuilder;

/** Asks some of the answers without a web server; what is wrong with a question is told as in the service. */
public final class Answering {

    private Answering() {}

    /** Ready to be built: these controllers answer. */
    public static StandaloneMockMvcBuilder by(Object... controllers) {
        return MockMvcBuilders.standaloneSetup(controllers)
                .addInterceptors(new QuestionParameters())
                .setControllerAdvice(new ProblemAdvice());
    }
}
