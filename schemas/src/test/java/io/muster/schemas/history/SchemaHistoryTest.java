package io.muster.schemas.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Published versions are kept, and what comes next may not break them. A contract that was changed on purpose is kept as
 * its next version by
 *
 * <pre>mvn -pl schemas test -Dtest=SchemaHistoryTest -Dmuster.history=add</pre>
 *
 * <p>Before the first release nothing is published, and {@code -Dmuster.history=restart} writes all first versions anew.
 */
class SchemaHistoryTest {

    private static final Schema FIRST = schema("""
            {"name": "persons", "type": "int"}, {"name": "place", "type": "string"}""");

    @BeforeAll
    static void keepWhatChangedIfAsked() {
        switch (System.getProperty("muster.history", "")) {
            case "add" ->
                Contracts.all().stream().filter(schema -> !isKept(schema)).forEach(KeptVersions::add);
            case "restart" -> {
                Contracts.all().forEach(KeptVersions::restart);
                gone().forEach(KeptVersions::forget);
            }
            default -> {
                // only look
            }
        }
    }

    static Stream<Schema> contracts() {
        return Contracts.all().stream();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void keepsTheVersionInUse(Schema schema) {
        assertThat(isKept(schema))
                .withFailMessage(
                        "%s differs from its newest kept version; see the head of this test for how to keep it",
                        schema.getName())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void readsAndIsReadByEveryVersionKept(Schema schema) {
        assertThat(FullTransitive.problems(schema, KeptVersions.of(schema.getName())))
                .isEmpty();
    }

    @Test
    void neverDropsARecordThatWasPublished() {
        assertThat(gone()).isEmpty();
    }

    @Test
    void allowsAFieldWithADefault() {
        var next = schema("""
                {"name": "persons", "type": "int"}, {"name": "place", "type": "string"},
                {"name": "shift", "type": "string", "default": ""}""");

        assertThat(FullTransitive.problems(next, List.of(FIRST))).isEmpty();
    }

    @Test
    void refusesAFieldWithoutADefault() {
        var next = schema("""
                {"name": "persons", "type": "int"}, {"name": "place", "type": "string"},
                {"name": "shift", "type": "string"}""");

        assertThat(FullTransitive.problems(next, List.of(FIRST)))
                .singleElement()
                .asString()
                .contains("can't read what version 1 wrote", "shift");
    }

    @Test
    void refusesARemovedField() {
        var next = schema("""
                {"name": "persons", "type": "int"}""");

        assertThat(FullTransitive.problems(next, List.of(FIRST)))
                .singleElement()
                .asString()
                .contains("can't be read by version 1", "place");
    }

    @Test
    void refusesWhatBreaksAnEarlierVersionThoughNotTheLatest() {
        var second = schema("""
                {"name": "persons", "type": "int"}, {"name": "place", "type": "string", "default": ""}""");
        var third = schema("""
                {"name": "persons", "type": "int"}""");

        assertThat(FullTransitive.problems(third, List.of(second))).isEmpty();
        assertThat(FullTransitive.problems(third, List.of(FIRST, second))).isNotEmpty();
    }

    private static boolean isKept(Schema schema) {
        var versions = KeptVersions.of(schema.getName());
        return !versions.isEmpty() && KeptVersions.samePromise(versions.getLast(), schema);
    }

    private static List<String> gone() {
        var now = Contracts.all().stream().map(Schema::getName).toList();
        return KeptVersions.records().stream()
                .filter(record -> !now.contains(record))
                .toList();
    }

    private static Schema schema(String fields) {
        return new Schema.Parser().parse("""
                {"type": "record", "name": "Report", "fields": [%s]}""".formatted(fields));
    }
}
