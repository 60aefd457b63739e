package io.muster.schemas.serde.registry;

import io.muster.schemas.serde.failure.RegistryUnavailable;
import io.muster.schemas.serde.failure.SchemaRefused;
import io.muster.schemas.serde.failure.SerdeFailure;
import io.muster.schemas.serde.failure.UnknownSchema;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A registry with Confluent's REST API, such as Apicurio under {@code /apis/ccompat/v7}. */
final class HttpRegistry implements RegistryClient {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String FULL_TRANSITIVE = "FULL_TRANSITIVE";

    /** Schema by identity first, since its equality compares the whole tree. */
    private record Known(String subject, Schema schema) {}

    private final RegistryHttp http;
    private final UnmetNeeds unmet = new UnmetNeeds();
    private final Map<Known, Integer> ids = new ConcurrentHashMap<>();
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();

    HttpRegistry(RegistrySettings settings) {
        this.http = new RegistryHttp(settings);
    }

    @Override
    public int register(String subject, Schema schema) {
        return ids.computeIfAbsent(
                new Known(subject, schema),
                known -> needed(name(known.schema, subject), () -> ask(known, "/versions", "registering ")));
    }

    @Override
    public int find(String subject, Schema schema) {
        return ids.computeIfAbsent(
                new Known(subject, schema),
                known -> needed(name(known.schema, subject), () -> ask(known, "", "looking up ")));
    }

    private int ask(Known known, String suffix, String purpose) {
        var name = name(known.schema, known.subject);
        var body = JSON.createObjectNode().put("schema", CanonicalSchema.text(known.schema));
        var path = "/subjects/" + encoded(known.subject) + suffix;
        var answer = http.post(path, JSON.writeValueAsString(body), purpose + name);
        if (!answer.isOk()) {
            throw refused(name, answer);
        }
        var id = json(answer, purpose + name).path("id").asInt(-1);
        checkStored(known, id, answer);
        return id;
    }

    /** A registry that lost its storage may hand out an id again for another schema: then nobody could read the record. */
    private void checkStored(Known known, int id, RegistryHttp.Answer answer) {
        var stored = schema(id);
        if (!SchemaNormalization.toParsingForm(stored).equals(SchemaNormalization.toParsingForm(known.schema))) {
            throw new SchemaRefused(
                    "the registry at " + answer.from() + " says that " + name(known.schema, known.subject)
                            + " has id " + id + ", but under that id it stores " + stored.getFullName()
                            + " of another form. Has it lost its storage? Restart this service once it is restored");
        }
    }

    @Override
    public Schema schema(int id) {
        return schemas.computeIfAbsent(id, missing -> needed("schema of id " + missing, () -> fetch(missing)));
    }

    private Schema fetch(int id) {
        var purpose = "reading the schema of id " + id;
        var answer = http.get("/schemas/ids/" + id, purpose);
        if (answer.status() == 404) {
            throw new UnknownSchema("there is no schema of id " + id + " at " + answer.from()
                    + ". Was the record written with another registry, or has this one lost its storage?");
        }
        var text = json(answer, purpose).path("schema");
        if (!answer.isOk() || !text.isString()) {
            throw unusable(purpose, answer);
        }
        try {
            return new Schema.Parser().parse(text.asString());
        } catch (AvroRuntimeException e) {
            throw new UnknownSchema("the schema of id " + id + " at " + answer.from() + " is no Avro schema: "
                    + RegistryHttp.shortened(String.valueOf(e.getMessage())));
        }
    }

    @Override
    public RegistryHealth ping() {
        try {
            var answer = http.getOnce("/config", "asking for the compatibility level");
            if (!answer.isOk()) {
                throw unusable("asking for the compatibility level", answer);
            }
            unmet.registryAnswered();
            return new RegistryHealth(http.url().toString(), true, null, unmet.all());
        } catch (RegistryUnavailable e) {
            return new RegistryHealth(http.url().toString(), false, e.getMessage(), unmet.all());
        }
    }

    @Override
    public void requireFullTransitive() {
        var purpose = "setting the compatibility level to " + FULL_TRANSITIVE;
        needed("compatibility level", () -> {
            var body = JSON.createObjectNode().put("compatibility", FULL_TRANSITIVE);
            var set = http.put("/config", JSON.writeValueAsString(body), purpose);
            if (!set.isOk()) {
                throw unusable(purpose, set);
            }
            var answer = http.get("/config", purpose);
            var level = json(answer, purpose).path("compatibilityLevel").asString("");
            if (!level.equals(FULL_TRANSITIVE)) {
                throw new SchemaRefused("the registry at " + answer.from() + " was asked for compatibility level "
                        + FULL_TRANSITIVE + " and now names '" + level + "'; breaking changes would go through");
            }
            return level;
        });
    }

    private <T> T needed(String what, Supplier<T> asking) {
        try {
            var answer = asking.get();
            unmet.registryAnswered();
            return answer;
        } catch (RegistryUnavailable e) {
            unmet.add(what, String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private static String name(Schema schema, String subject) {
        return "schema " + schema.getFullName() + " under subject " + subject;
    }

    private static SerdeFailure refused(String name, RegistryHttp.Answer answer) {
        var said = " (the registry at " + answer.from() + " answered " + answer.status() + " "
                + RegistryHttp.shortened(answer.body()) + ")";
        return switch (answer.status()) {
            case 404 ->
                new SchemaRefused(name + " is not registered; register it, or set auto.register.schemas=true" + said);
            case 409 ->
                new SchemaRefused(name + " is incompatible with a version registered before. Give each new field a "
                        + "default and remove none without a default, or make a new version of the topic" + said);
            case 422 -> new SchemaRefused(name + " is refused as invalid" + said);
            default -> unusable("registering " + name, answer);
        };
    }

    private static RegistryUnavailable unusable(String purpose, RegistryHttp.Answer answer) {
        return new RegistryUnavailable(
                purpose + " at " + answer.from() + " got an answer that can't be used: " + answer.status() + " "
                        + RegistryHttp.shortened(answer.body())
                        + ". Check that schema.registry.url is the address of Confluent's REST API there",
                null);
    }

    private static JsonNode json(RegistryHttp.Answer answer, String purpose) {
        try {
            return JSON.readTree(answer.body());
        } catch (JacksonException e) {
            throw unusable(purpose, answer);
        }
    }

    private static String encoded(String subject) {
        return URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
