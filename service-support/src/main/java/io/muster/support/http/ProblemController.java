package io.muster.support.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers what the web server refuses by itself. Once a body breaks off, the server takes the answer over and asks here what
 * to say; so what was to be said is kept with the request.
 */
@RestController
public class ProblemController implements ErrorController {

    private static final String SAID = ProblemController.class.getName();

    /** Keeps what is to be said, in case that the server takes over. */
    public static void remember(HttpServletRequest request, ProblemDetail problem) {
        request.setAttribute(SAID, problem);
    }

    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<Object> answer(HttpServletRequest request) {
        return ProblemDetails.send(
                request.getAttribute(SAID) instanceof ProblemDetail problem ? problem : general(status(request)));
    }

    private static HttpStatus status(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static ProblemDetail general(HttpStatus status) {
        return ProblemDetails.of(
                status,
                status.getReasonPhrase(),
                status.is4xxClientError()
                        ? "The request can't be answered as it was sent; docs/api.md shows each request."
                        : "The request failed for a reason that is the service's; its log says more.");
    }
}
