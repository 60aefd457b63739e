package io.muster.staffing.calculators.web;

import io.muster.staffing.calculators.domain.ArgumentProblem;
import io.muster.support.http.ProblemDetails;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Refusals as problem details (RFC 9457). */
final class Refusals {

    private Refusals() {}

    static ResponseEntity<Object> unknown(String name, List<String> known) {
        ProblemDetail problem = ProblemDetails.of(
                HttpStatus.NOT_FOUND,
                "Unknown calculator",
                "There is no calculator '" + name + "'; known are " + String.join(", ", known) + ".");
        problem.setProperty("calculator", name);
        problem.setProperty("known", known);
        return ProblemDetails.send(problem);
    }

    static ResponseEntity<Object> tooLarge(int bytes) {
        return ProblemDetails.send(ProblemDetails.of(
                HttpStatus.CONTENT_TOO_LARGE,
                "Body too large",
                "The body must be at most " + bytes + " bytes; send a shorter series."));
    }

    static ResponseEntity<Object> broken(String reason) {
        return ProblemDetails.send(ProblemDetails.of(HttpStatus.BAD_REQUEST, "Not readable as JSON", reason));
    }

    static ResponseEntity<Object> impossible(String calculator, List<ArgumentProblem> problems) {
        ProblemDetail problem = ProblemDetails.ofAll(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "Impossible arguments",
                problems,
                ArgumentProblem::message,
                ProblemView::of);
        problem.setProperty("calculator", calculator);
        return ProblemDetails.send(problem);
    }
}
