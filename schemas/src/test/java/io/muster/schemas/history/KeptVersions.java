package io.muster.schemas.history;

import io.muster.schemas.serde.registry.CanonicalSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every published version of every contract: {@code src/main/schema-history/<record>/<version>.avsc}, all types inlined.
 * A version that was published is never edited.
 */
final class KeptVersions {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path FOLDER = Path.of("src", "main", "schema-history");

    private KeptVersions() {}

    /** The versions of a record, the first one first. */
    static List<Schema> of(String record) {
        var versions = new ArrayList<Schema>();
        for (var next = file(record, 1); Files.exists(next); next = file(record, versions.size() + 1)) {
            versions.add(new Schema.Parser().parse(read(next)));
        }
        return List.copyOf(versions);
    }

    /** Names of all records that were ever published. */
    static List<String> records() {
        try (var folders = Files.list(FOLDER)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether two texts promise the same; documentation may differ. */
    static boolean samePromise(Schema schema, Schema other) {
        return promise(schema).equals(promise(other));
    }

    /** Keeps the schema as the record's next version. */
    static void add(Schema schema) {
        write(schema, of(schema.getName()).size() + 1);
    }

    /** Forgets what was kept of the record and keeps the schema as its first version. */
    static void restart(Schema schema) {
        var versions = of(schema.getName()).size();
        for (var version = 1; version <= versions; version++) {
            delete(file(schema.getName(), version));
        }
        write(schema, 1);
    }

    /** Forgets a record. */
    static void forget(String record) {
        var versions = of(record).size();
        for (var version = 1; version <= versions; version++) {
            delete(file(record, version));
        }
        delete(FOLDER.resolve(record));
    }

    private static JsonNode promise(Schema schema) {
        return withoutDocs(JSON.readTree(CanonicalSchema.text(schema)));
    }

    private static JsonNode withoutDocs(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("doc");
        }
        node.forEach(KeptVersions::withoutDocs);
        return node;
    }

    private static Path file(String record, int version) {
        return FOLDER.resolve(record).resolve(version + ".avsc");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Schema schema, int version) {
        try {
            var file = file(schema.getName(), version);
            Files.createDirectories(file.getParent());
            Files.writeString(file, CanonicalSchema.lines(schema) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
