package io.muster.staffing.answers.problems;

import io.muster.schemas.rules.Visible;
import io.muster.support.http.ProblemDetailAdvice;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;

/** Says in problem details (RFC 9457) what was wrong with a question. */
@RestControllerAdvice
class ProblemAdvice extends ProblemDetailAdvice {

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

    /** A parameter that is no number where one is meant. */
    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var name = String.valueOf(mismatch.getPropertyName());
        var problem = bad(new BadQuestion(
                name + " is '" + mismatch.getValue() + "', expected is a whole number, in digits", name));
        return handleExceptionInternal(mismatch, problem, headers, status, request);
    }

    private static ResponseEntity<ProblemDetail> later(@Nullable String reason) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, SECONDS)
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, reason));
    }

    private static ProblemDetail problem(HttpStatus status, @Nullable String detail) {
        return ProblemDetail.forStatusAndDetail(status, Visible.text(String.valueOf(detail)));
    }
}
