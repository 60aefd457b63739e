package io.muster.staffing.answers.whatif;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.answers.questions.CallUps;
import io.muster.staffing.answers.questions.HeavyQuestions;
import io.muster.staffing.answers.readmodel.Reading;
import io.muster.staffing.calculators.domain.Problem;
import io.muster.staffing.calculators.web.StrictJson;
import io.muster.staffing.planning.plan.Planner;
import io.muster.staffing.planning.whatif.WhatIf;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    private static final int MOST_PROBLEMS = 20;

    private final Reading reading;
    private final StandingPlans standing;
    private final ReferenceProfile profile;
    private final HeavyQuestions heavy;

    WhatIfController(Reading reading, StandingPlans standing, ReferenceProfile profile, HeavyQuestions heavy) {
        this.reading = reading;
        this.standing = standing;
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
        return switch (StrictJson.read(text)) {
            case StrictJson.Read.Broken broken -> problem(HttpStatus.BAD_REQUEST, broken.reason());
            case StrictJson.Read.Json json ->
                heavy.<ResponseEntity<?>>answer(left -> answer(json.fields(), left.planner()));
        };
    }

    private ResponseEntity<?> answer(Map<String, @Nullable Object> fields, Planner planner) {
        var stands = standing.now(planner);
        var callUps = new CallUps(profile, reading.tables().authorities());
        var question = new WhatIfReader(stands.situation(), callUps, stands.first(), stands.today()).read(fields);
        if (!question.problems().isEmpty()) {
            return impossible(question.problems());
        }
        var given = new WhatIf(planner, stands.situation(), stands.plans())
                .ask(question.changes(), question.from(), question.to());
        return ResponseEntity.ok(
                WhatIfView.of(question.from(), question.to(), stands.today(), profile.hash(), given, question.all()));
    }

    private static ResponseEntity<ProblemDetail> impossible(List<Problem> problems) {
        var shown = problems.stream().limit(MOST_PROBLEMS).toList();
        var more = problems.size() > shown.size() ? "; and " + (problems.size() - shown.size()) + " more" : "";
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT,
                shown.stream().map(Problem::message).collect(Collectors.joining("; ")) + more);
        problem.setTitle("Impossible arguments");
        problem.setProperty("parameter", shown.getFirst().parameter());
        problem.setProperty(
                "problems",
                shown.stream()
                        .map(one ->
                                new ProblemView(one.parameter(), one.value(), one.unit(), one.allowed(), one.message()))
                        .toList());
        return sent(problem);
    }

    private record ProblemView(String parameter, String value, String unit, String allowed, String message) {}

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
        return sent(ProblemDetail.forStatusAndDetail(status, detail));
    }

    private static ResponseEntity<ProblemDetail> sent(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
