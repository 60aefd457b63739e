package io.muster.schemas.history;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;

/**
 * The rule under which contracts evolve: each version reads what every earlier one wrote, and the other way round. It is
 * the rule that the registry is told to hold.
 */
final class FullTransitive {

    private FullTransitive() {}

    /** Why a schema may not follow these versions; nothing if it may. */
    static List<String> problems(Schema next, List<Schema> earlier) {
        return IntStream.range(0, earlier.size())
                .boxed()
                .flatMap(index -> Stream.concat(
                        problems(next, earlier.get(index), "can't read what version " + (index + 1) + " wrote"),
                        problems(earlier.get(index), next, "can't be read by version " + (index + 1))))
                .toList();
    }

    private static Stream<String> problems(Schema reader, Schema writer, String what) {
        var result = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
        return result.getType() == SchemaCompatibilityType.COMPATIBLE
                ? Stream.empty()
                : result.getResult().getIncompatibilities().stream()
                        .map(found -> writer.getName() + " " + what + ": " + found.getLocation() + " " + found.getType()
                                + " " + found.getMessage());
    }
}
