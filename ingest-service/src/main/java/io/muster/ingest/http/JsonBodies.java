package io.muster.ingest.http;

import io.muster.ingest.judging.Days;
import io.muster.ingest.judging.Fields;
import io.muster.ingest.judging.Numeral;
import io.muster.ingest.judging.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads small JSON bodies whole: no name twice (RFC 8259, section 4), nothing after the value, numbers as they are written. */
public final class JsonBodies {

    /** Most bytes of a report that isn't a batch of encounters. */
    public static final int LARGEST = 512 * 1024;

    private static final int DEEPEST = 20;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

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
    public <T> T one(HttpServletRequest request, Function<Fields, T> report) throws IOException {
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
        try (var parser = JSON.createParser(ObjectReadContext.empty(), body)) {
            if (parser.nextToken() == null) {
                throw malformed("The body is empty; a JSON object is expected.");
            }
            var tree = value(parser);
            if (parser.nextToken() != null) {
                throw malformed("Something follows the first JSON value; only one is expected.");
            }
            return tree == null ? "null" : tree;
        } catch (JacksonException broken) {
            throw malformed(reason(broken));
        }
    }

    private static String reason(JacksonException broken) {
        var place = broken.getLocation();
        var where = place == null ? "" : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
        return broken.getOriginalMessage().lines().findFirst().orElse("It is unreadable") + where + ".";
    }

    private static HttpRefusal malformed(String detail) {
        return new HttpRefusal(Answers.problem(HttpStatus.BAD_REQUEST, "Malformed JSON", detail));
    }

    private static @Nullable Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Numeral(parser.getString());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> parser.getString();
        };
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            fields.put(name, value(parser));
        }
        return fields;
    }

    private static List<@Nullable Object> array(JsonParser parser) {
        var values = new ArrayList<@Nullable Object>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(parser));
        }
        return values;
    }
}
