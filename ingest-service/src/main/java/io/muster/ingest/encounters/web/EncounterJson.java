package io.muster.ingest.encounters.web;

import io.muster.ingest.encounters.domain.EncounterDraft;
import io.muster.ingest.encounters.domain.EncounterField;
import io.muster.ingest.judging.Problem;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads one encounter from one flat JSON object. Token by token, since a batch may hold millions of them. */
final class EncounterJson implements EncounterLineReader {

    private static final String OBJECT = "one JSON object, such as {\"persons\":3,\"place\":\"RGV\", ...}";

    private final JsonFactory json = new JsonFactory();
    private final Set<EncounterField> allowed;

    EncounterJson(Set<EncounterField> allowed) {
        this.allowed = allowed;
    }

    @Override
    public boolean isHeader(byte[] bytes, int start, int length) {
        return false;
    }

    @Override
    public @Nullable Problem read(byte[] bytes, int start, int length, EncounterDraft draft) {
        try (var parser = json.createParser(ObjectReadContext.empty(), bytes, start, length)) {
            return read(parser, draft);
        }
    }

    private @Nullable Problem read(JsonParser parser, EncounterDraft draft) {
        try {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Problem.of("line", seen(parser), "it is no JSON object", OBJECT);
            }
            var problem = fields(parser, draft);
            if (problem != null) {
                return problem;
            }
            return parser.nextToken() == null
                    ? null
                    : Problem.of("line", seen(parser), "something follows the JSON object", OBJECT);
        } catch (JacksonException malformed) {
            return malformed(parser.currentName(), malformed);
        }
    }

    private @Nullable Problem fields(JsonParser parser, EncounterDraft draft) {
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            var field = EncounterField.of(name);
            if (field == null || !allowed.contains(field)) {
                return new Problem(name, "", "unknown field", "only " + EncounterField.titles(allowed));
            }
            var problem = value(parser, field, draft);
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    private static @Nullable Problem value(JsonParser parser, EncounterField field, EncounterDraft draft) {
        var token = parser.nextToken();
        if (token == JsonToken.VALUE_NULL) {
            return draft.put(field, null);
        }
        var wanted = field == EncounterField.PERSONS ? JsonToken.VALUE_NUMBER_INT : JsonToken.VALUE_STRING;
        if (token == wanted) {
            return draft.put(field, parser.getString());
        }
        return Problem.of(
                field.title(),
                seen(parser),
                field.title() + " is no " + (field == EncounterField.PERSONS ? "whole number" : "text"),
                field == EncounterField.PERSONS
                        ? "plain digits without quotes, such as 3"
                        : "a text in double quotes, or nothing where it is optional");
    }

    private static @Nullable String seen(JsonParser parser) {
        return parser.currentToken() == null ? null : parser.getString();
    }

    private static Problem malformed(@Nullable String field, JacksonException malformed) {
        var reason = malformed.getOriginalMessage().lines().findFirst().orElse("unreadable");
        return new Problem(field == null ? "line" : field, "", "malformed JSON: " + reason, OBJECT + " in UTF-8");
    }
}
