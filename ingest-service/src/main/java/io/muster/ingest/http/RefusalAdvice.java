package io.muster.ingest.http;

import io.muster.ingest.publishing.NotPublished;
import io.muster.support.http.ProblemController;
import io.muster.support.http.ProblemDetailAdvice;
import io.muster.support.http.ProblemDetails;
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
import org.springframework.web.context.request.WebRequest;

/** Turns what is thrown on the way into problem details. */
@RestControllerAdvice
class RefusalAdvice extends ProblemDetailAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(HttpRefusal refusal, HttpServletRequest request) {
        ProblemController.remember(request, refusal.problem());
        return ProblemDetails.send(refusal.problem());
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(BodyRefused refusal, HttpServletRequest request) {
        return refused(
                new HttpRefusal(ProblemDetails.of(refusal.status(), refusal.title(), refusal.detail())), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> notPublished(NotPublished failure) {
        return Outages.answer(failure, "Nothing of this request is lost or counted twice if you send it again.");
    }

    @ExceptionHandler
    ResponseEntity<Object> bug(RuntimeException bug) {
        LOG.error("A request failed for a reason that is ours", bug);
        return ProblemDetails.send(ProblemDetails.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "The service failed",
                "The request failed for a reason that is the service's; its log says more. It may be sent again."));
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
