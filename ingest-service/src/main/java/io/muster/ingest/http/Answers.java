package io.muster.ingest.http;

import io.muster.ingest.judging.Problem;
import io.muster.support.http.ProblemDetails;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Refusals as problem details (RFC 9457), the same for every feature. */
public final class Answers {

    private Answers() {}

    /** A report that is readable and that can't be. */
    public static HttpRefusal refused(List<Problem> problems) {
        return new HttpRefusal(ProblemDetails.ofAll(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "The report is refused",
                problems,
                Problem::sentence,
                problem -> problem));
    }

    /** A header or parameter that is wrong or missing. */
    public static HttpRefusal badRequest(Problem problem) {
        return refusal(HttpStatus.BAD_REQUEST, problem);
    }

    /** One thing is wrong with the request, its body aside. */
    public static HttpRefusal refusal(HttpStatus status, Problem problem) {
        return new HttpRefusal(ProblemDetails.ofAll(
                status, "The request can't be used", List.of(problem), Problem::sentence, one -> one));
    }
}
