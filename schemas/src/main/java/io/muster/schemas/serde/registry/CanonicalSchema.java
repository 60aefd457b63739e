package io.muster.schemas.serde.registry;

import org.apache.avro.Schema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one text of a schema: all types inlined, documentation kept, and without {@code avro.java.string}, which generated
 * classes carry and the contract doesn't. Two texts would be two versions under two ids.
 */
public final class CanonicalSchema {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String JAVA_ONLY = "avro.java.string";

    private CanonicalSchema() {}

    /** The text that is registered, in one line. */
    public static String text(Schema schema) {
        return JSON.writeValueAsString(plain(JSON.readTree(schema.toString())));
    }

    /** The same text, broken into lines for people. */
    public static String lines(Schema schema) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(text(schema)));
    }

    private static JsonNode plain(JsonNode node) {
        return switch (node) {
            case ArrayNode array -> plain(array);
            case ObjectNode object -> plain(object);
            default -> node;
        };
    }

    private static JsonNode plain(ArrayNode array) {
        var plain = JSON.createArrayNode();
        array.forEach(item -> plain.add(plain(item)));
        return plain;
    }

    private static JsonNode plain(ObjectNode object) {
        if (object.has(JAVA_ONLY) && object.size() == 2 && object.has("type")) {
            return object.get("type");
        }
        var plain = JSON.createObjectNode();
        object.properties().forEach(field -> {
            if (!field.getKey().equals(JAVA_ONLY)) {
                plain.set(
                        field.getKey(), field.getKey().equals("default") ? field.getValue() : plain(field.getValue()));
            }
        });
        return plain;
    }
}
