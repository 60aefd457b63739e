package io.muster.support.http;

import io.muster.schemas.rules.Bounds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.apache.juli.logging.Log;
import org.apache.juli.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Says as a problem detail (RFC 9457) what the web server refuses by itself, where it would send a page of HTML. */
public final class ProblemValve extends ErrorReportValve {

    private static final Log LOG = LogFactory.getLog(ProblemValve.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final int FIRST_ERROR = 400;
    private static final int OURS = 500;
    private static final Map<Integer, String> TITLES = Map.of(
            400, "Bad Request",
            404, "Not Found",
            405, "Method Not Allowed",
            408, "Request Timeout",
            413, "Content Too Large",
            414, "URI Too Long",
            431, "Request Header Fields Too Large",
            500, "Internal Server Error",
            503, "Service Unavailable");

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var mayWrite = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, mayWrite);
        if (!mayWrite.get()) {
            return;
        }
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("title", TITLES.getOrDefault(status, "Refused"));
        problem.put("status", status);
        problem.put("detail", detail(status, String.valueOf(request.getRequestURI())));
        byte[] body = JSON.writeValueAsBytes(problem);
        try {
            response.setContentType("application/problem+json");
            response.setContentLength(body.length);
            var out = response.getReporter();
            if (out != null) {
                out.write(new String(body, StandardCharsets.UTF_8));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException disconnected) {
            LOG.debug("the client did not wait for the refusal", disconnected);
        }
    }

    private static String detail(int status, String address) {
        if (status >= OURS) {
            return "The request failed for a reason that is the service's; its log says more.";
        }
        var encoded = address.toLowerCase(Locale.ROOT);
        if (encoded.contains("%2f") || encoded.contains("%5c")) {
            return "The address has an encoded slash or backslash, which no name has; a name is " + Bounds.NAME + ".";
        }
        if (encoded.contains("%00")) {
            return "The address has an encoded NUL (%00), which no name has; a name is " + Bounds.NAME + ".";
        }
        return status == FIRST_ERROR
                ? "The request or its address can't be read; whatever is no letter, digit or one of - . _ ~ is written in an"
                        + " address as percent-encoded UTF-8, such as %5B for [. docs/api.md shows each request."
                : "The request can't be answered as it was sent; docs/api.md shows each request.";
    }
}
