package io.muster.support.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads one JSON value as maps, lists and texts: no name twice, nothing after it, no NaN; numbers stay as they are written.
 *
 * <p>RFC 8259, section 4, calls the outcome of a repeated name unpredictable, so it is refused.
 */
public final class StrictJson {

    private static final int DEEPEST = 20;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private StrictJson() {}

    /** A body that is not one JSON value. */
    public static final class Unreadable extends Exception {

        private Unreadable(String reason) {
            super(reason);
        }

        /** What is wrong, as a sentence. */
        public String reason() {
            return String.valueOf(getMessage());
        }
    }

    /**
     * The value of a body; null where that is written.
     *
     * @param number makes a number of its text
     */
    public static @Nullable Object read(byte[] body, Function<String, ?> number) throws Unreadable {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), body)) {
            if (parser.nextToken() == null) {
                throw new Unreadable("The body is empty; a JSON object is expected.");
            }
            var value = value(parser, number);
            if (parser.nextToken() != null) {
                throw new Unreadable("Something follows the first JSON value; only one is expected.");
            }
            return value;
        } catch (JacksonException broken) {
            throw new Unreadable(reason(broken));
        }
    }

    /** The fields of a body that is one object. */
    @SuppressWarnings("unchecked") // what is read as a map is one of names
    public static Map<String, @Nullable Object> object(byte[] body, Function<String, ?> number) throws Unreadable {
        if (read(body, number) instanceof Map<?, ?> fields) {
            return (Map<String, @Nullable Object>) fields;
        }
        throw new Unreadable("The body is no JSON object; an object in braces is expected.");
    }

    /** A limit that is passed, such as the depth, has no place. */
    private static String reason(JacksonException broken) {
        var place = broken.getLocation();
        var where = place == null ? "" : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
        return broken.getOriginalMessage().lines().findFirst().orElse("It is unreadable") + where + ".";
    }

    private static @Nullable Object value(JsonParser parser, Function<String, ?> number) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, number);
            case START_ARRAY -> array(parser, number);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number.apply(parser.getString());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> parser.getString();
        };
    }

    private static Map<String, @Nullable Object> object(JsonParser parser, Function<String, ?> number) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            fields.put(name, value(parser, number));
        }
        return fields;
    }

    private static List<@Nullable Object> array(JsonParser parser, Function<String, ?> number) {
        var values = new ArrayList<@Nullable Object>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(parser, number));
        }
        return values;
    }
}
