package io.muster.ingest.http;

import io.muster.ingest.publishing.NotPublished;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns what is thrown on the way into problem details. */
@RestControllerAdvice
class RefusalAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(HttpRefusal refusal, HttpServletRequest request) {
        ProblemController.keep(request, refusal.problem());
        return Answers.send(refusal.problem());
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(BodyRefused refusal, HttpServletRequest request) {
        return refused(new HttpRefusal(Answers.problem(refusal.status(), refusal.title(), refusal.detail())), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> notPublished(NotPublished failure) {
        return Outages.answer(failure, "Nothing of this request is lost or counted twice if you send it again.");
    }

    @ExceptionHandler
    ResponseEntity<Object> bug(RuntimeException bug) {
        LOG.error("A request failed for a reason that is ours", bug);
        return Answers.send(Answers.problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "The service failed",
                "The request failed for a reason that is the service's; its log says more. It may be sent again."));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException missing, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return handleExceptionInternal(missing, NoSuchAddress.problem(address(request)), headers, status, request);
    }

    private static String address(WebRequest request) {
        return request instanceof ServletWebRequest web ? web.getRequest().getRequestURI() : "";
    }

    /** A refusal is told as a problem, whatever the client accepts: it would have no body otherwise. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException refusal,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var accepted = refusal.getSupportedMediaTypes().stream()
                .map(MediaType::toString)
                .distinct()
                .collect(Collectors.joining(", "));
        var seen = refusal.getContentType() == null ? "missing" : "'" + refusal.getContentType() + "'";
        refusal.getBody().setTitle("Content type not taken");
        refusal.getBody().setDetail("Content-Type is " + seen + "; taken here: " + accepted + ".");
        return super.handleHttpMediaTypeNotSupported(refusal, headers, status, request);
    }
}
