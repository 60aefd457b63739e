package io.muster.staffing.answers;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says in problem details (RFC 9457) what was wrong with a question. */
@RestControllerAdvice
class ProblemAdvice {

    private static final String SECONDS = "2";

    @ExceptionHandler
    ProblemDetail bad(BadQuestion question) {
        var problem = problem(HttpStatus.BAD_REQUEST, question.getMessage());
        problem.setProperty("parameter", question.parameter());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail nothing(NothingThere missing) {
        return problem(HttpStatus.NOT_FOUND, missing.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notReady(NotReady reason) {
        return later(reason.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooMuch(TooMuch reason) {
        return later(reason.getMessage());
    }

    private static ResponseEntity<ProblemDetail> later(@Nullable String reason) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, SECONDS)
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, reason));
    }

    private static ProblemDetail problem(HttpStatus status, @Nullable String detail) {
        return ProblemDetail.forStatusAndDetail(status, String.valueOf(detail));
    }
}
