package io.muster.staffing.answers;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.calculators.domain.Problem;
import io.muster.staffing.calculators.web.StrictJson;
import io.muster.staffing.planning.plan.DayByDayPlanner;
import io.muster.staffing.planning.whatif.WhatIf;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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

    private static final int AT_ONCE = 2;
    private static final int MOST_PROBLEMS = 20;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Reading reading;
    private final StandingPlans standing;
    private final ReferenceProfile profile;
    private final Semaphore places = new Semaphore(AT_ONCE);

    WhatIfController(Reading reading, StandingPlans standing, ReferenceProfile profile) {
        this.reading = reading;
        this.standing = standing;
        this.profile = profile;
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
            case StrictJson.Read.Json json -> inTurn(json.fields());
        };
    }

    /** A few at a time: a what-if costs as much as planning everything anew. */
    private ResponseEntity<?> inTurn(Map<String, @Nullable Object> fields) {
        if (!places.tryAcquire()) {
            return later(
                    HttpStatus.TOO_MANY_REQUESTS, AT_ONCE + " what-ifs are being reckoned; ask again in a moment.");
        }
        try {
            return answer(fields);
        } finally {
            places.release();
        }
    }

    private ResponseEntity<?> answer(Map<String, @Nullable Object> fields) {
        var isOver = over();
        return standing.now(isOver)
                .<ResponseEntity<?>>map(plans -> answer(fields, plans, isOver))
                .orElseGet(WhatIfController::tooLong);
    }

    private ResponseEntity<?> answer(
            Map<String, @Nullable Object> fields, StandingPlans.Standing stands, BooleanSupplier isOver) {
        var callUps = new CallUps(profile, reading.tables().authorities());
        var question = new WhatIfReader(stands.situation(), callUps, stands.first(), stands.today()).read(fields);
        if (!question.problems().isEmpty()) {
            return impossible(question.problems());
        }
        return new WhatIf(new DayByDayPlanner(), stands.situation(), stands.plans())
                .ask(question.changes(), question.from(), question.to(), isOver)
                .<ResponseEntity<?>>map(given -> ResponseEntity.ok(WhatIfView.of(
                        question.from(), question.to(), stands.today(), profile.hash(), given, question.all())))
                .orElseGet(WhatIfController::tooLong);
    }

    private static ResponseEntity<ProblemDetail> tooLong() {
        return later(
                HttpStatus.SERVICE_UNAVAILABLE,
                "This what-if took longer than " + LONGEST.toSeconds() + " s and was given up; ask for fewer days.");
    }

    private static BooleanSupplier over() {
        long start = System.nanoTime();
        return () -> System.nanoTime() - start > LONGEST.toNanos();
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

    private static ResponseEntity<ProblemDetail> later(HttpStatus status, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        return ResponseEntity.status(status)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ResponseEntity<ProblemDetail> sent(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
