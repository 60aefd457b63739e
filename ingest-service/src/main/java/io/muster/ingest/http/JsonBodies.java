package io.muster.ingest.http;

import io.muster.ingest.judging.Days;
import io.muster.ingest.judging.Fields;
import io.muster.ingest.judging.Problems;
import io.muster.ingest.judging.WrittenNumber;
import io.muster.support.http.ProblemDetails;
import io.muster.support.json.StrictJson;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpStatus;

/** Reads small JSON bodies whole: no name twice (RFC 8259, section 4), nothing after the value, numbers as they are written. */
public final class JsonBodies {

    /** Most bytes of a report that isn't a batch of encounters. */
    public static final int LARGEST = 512 * 1024;

    private final Bodies bodies;
    private final Clock clock;

    JsonBodies(Bodies bodies, Clock clock) {
        this.bodies = bodies;
        this.clock = clock;
    }

    /**
     * The report that the body's one object is.
     *
     * @param report makes it of the fields; what it makes is used only if no problem was noted
     * @throws HttpRefusal if the body is no JSON object or has problems
     */
    public <T> T single(HttpServletRequest request, Function<Fields, T> report) throws IOException {
        return judged(List.of(tree(bodies.whole(request, LARGEST))), report).getFirst();
    }

    /** The reports of a body that is one object or a list of them, at least one; none if one of them has a problem. */
    public <T> List<T> oneOrMore(HttpServletRequest request, Function<Fields, T> report) throws IOException {
        var tree = tree(bodies.whole(request, LARGEST));
        if (!(tree instanceof List<?> list)) {
            return judged(List.of(tree), report);
        }
        if (list.isEmpty()) {
            throw malformed("The list is empty; at least one object is expected.");
        }
        return judged(list, report);
    }

    /** Checks that a body is JSON at all. */
    public static void requireJson(byte[] body) {
        tree(body);
    }

    private <T> List<T> judged(List<?> objects, Function<Fields, T> report) {
        var problems = new Problems(new Days(clock.instant()));
        var reports = new ArrayList<T>();
        for (var object : objects) {
            if (!(object instanceof Map<?, ?> values)) {
                throw malformed((objects.size() == 1 ? "The body" : "[" + reports.size() + "]")
                        + " is no JSON object; an object in braces is expected.");
            }
            var fields = new Fields(objects.size() == 1 ? "" : "[" + reports.size() + "].", values, problems);
            reports.add(report.apply(fields));
            fields.end();
        }
        if (!problems.all().isEmpty()) {
            throw Answers.refused(problems.all());
        }
        return reports;
    }

    private static Object tree(byte[] body) {
        try {
            var tree = StrictJson.read(body, WrittenNumber::new);
            return tree == null ? "null" : tree;
        } catch (StrictJson.Unreadable broken) {
            throw malformed(broken.reason());
        }
    }

    private static HttpRefusal malformed(String detail) {
        return new HttpRefusal(ProblemDetails.of(HttpStatus.BAD_REQUEST, "Malformed JSON", detail));
    }
}
