package io.muster.staffing.answers.whatif;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.answers.questions.CallUps;
import io.muster.staffing.answers.questions.HeavyQuestions;
import io.muster.staffing.answers.readmodel.Reading;
import io.muster.staffing.calculators.domain.ArgumentProblem;
import io.muster.staffing.calculators.domain.Numeral;
import io.muster.staffing.calculators.web.ProblemView;
import io.muster.staffing.planning.plan.Planner;
import io.muster.staffing.planning.whatif.WhatIf;
import io.muster.support.http.ProblemDetails;
import io.muster.support.json.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what if, from the tables and by the planner; publishes and keeps nothing. */
@RestController
class WhatIfController {

    /** Lists of the greatest length, all fields given, take less. */
    static final int LARGEST_BODY = 1 << 18;

    private final Reading reading;
    private final CurrentPlans currentPlans;
    private final ReferenceProfile profile;
    private final HeavyQuestions heavy;

    WhatIfController(Reading reading, CurrentPlans currentPlans, ReferenceProfile profile, HeavyQuestions heavy) {
        this.reading = reading;
        this.currentPlans = currentPlans;
        this.profile = profile;
        this.heavy = heavy;
    }

    @PostMapping(path = "/api/v1/what-if", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> ask(InputStream body) throws IOException {
        byte[] text = body.readNBytes(LARGEST_BODY + 1);
        if (text.length > LARGEST_BODY) {
            return problem(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "The body must be at most " + LARGEST_BODY + " bytes; change less at once.");
        }
        try {
            var fields = StrictJson.object(text, Numeral::new);
            return heavy.<ResponseEntity<?>>answer(left -> answer(fields, left.planner()));
        } catch (StrictJson.Unreadable broken) {
            return problem(HttpStatus.BAD_REQUEST, broken.reason());
        }
    }

    private ResponseEntity<?> answer(Map<String, @Nullable Object> fields, Planner planner) {
        var stands = currentPlans.now(planner);
        var callUps = new CallUps(profile, reading.tables().authorities());
        var question = new WhatIfReader(stands.situation(), callUps, stands.first(), stands.today()).read(fields);
        if (!question.problems().isEmpty()) {
            return impossible(question.problems());
        }
        var answer = new WhatIf(planner, stands.situation(), stands.plans())
                .ask(question.changes(), question.from(), question.to());
        return ResponseEntity.ok(
                WhatIfView.of(question.from(), question.to(), stands.today(), profile.hash(), answer, question.all()));
    }

    private static ResponseEntity<Object> impossible(List<ArgumentProblem> problems) {
        var problem = ProblemDetails.ofAll(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "Impossible arguments",
                problems,
                ArgumentProblem::message,
                ProblemView::of);
        problem.setProperty("parameter", problems.getFirst().parameter());
        return ProblemDetails.send(problem);
    }

    private static ResponseEntity<Object> problem(HttpStatus status, String detail) {
        return ProblemDetails.send(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
