package io.muster.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.ingest.testing.BrokerInMemory;
import io.muster.ingest.testing.Client;
import io.muster.ingest.testing.IngestTest;
import io.muster.schemas.profile.reading.Profiles;
import io.muster.schemas.rules.Bounds;
import io.muster.schemas.testing.ApiExample;
import io.muster.schemas.testing.FieldEnds;
import io.muster.schemas.topics.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every record that is published is built with the least and with the most that it can hold: only what must be said, and all
 * that may be, as long and as large as it may be. It says what was told when it is read again, and fits into a broker's message.
 */
@IngestTest
class EveryRecordTest {

    /** What a broker takes where nothing else is set, less the room that a record's frame needs. */
    private static final int LARGEST = 1_000_000;

    /** Ends that nobody can tell, and why. */
    private static final Map<String, FieldEnds.End> UNREACHED = Map.of(
            // each layout has a column of it
            "EncounterCountPublished.citizenship", FieldEnds.End.NOTHING,
            // lists that must have one
            "AuthorityGranted.components", FieldEnds.End.NOTHING,
            "RequestAmended.lines", FieldEnds.End.NOTHING,
            "RequestDrafted.lines", FieldEnds.End.NOTHING,
            "RequestSubmitted.lines", FieldEnds.End.NOTHING,
            "RequestLine.tasks", FieldEnds.End.NOTHING,
            "RequestLine.tranches", FieldEnds.End.NOTHING,
            "RequestSourced.units", FieldEnds.End.NOTHING,
            // a file without a row is refused
            "PublicationCompleted.periods", FieldEnds.End.NOTHING,
            "PublicationCompleted.regions", FieldEnds.End.NOTHING);

    private static final Pattern EACH = Pattern.compile("@EACH(.*)@$", Pattern.MULTILINE);
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private BrokerInMemory.Topics topics;

    @Test
    void everyRecordIsBuiltWithItsLeastAndItsMost() throws IOException {
        var ends = new FieldEnds();
        Set<Class<?>> built = new HashSet<>();
        Set<Class<?>> builtWithMost = new HashSet<>();
        for (var example : examples("least")) {
            publish(example).forEach(event -> take(event, ends, built));
        }
        for (var example : examples("most")) {
            publish(example).forEach(event -> take(event, ends, builtWithMost));
        }

        assertThat(ends.unseen()).isEqualTo(new TreeMap<>(UNREACHED));
        var all = Topics.INPUTS.stream()
                .flatMap(topic -> topic.kinds().stream())
                .<Class<?>>map(kind -> kind)
                .collect(Collectors.toSet());
        assertThat(built).isEqualTo(all);
        assertThat(builtWithMost).isEqualTo(all);
    }

    private static void take(SpecificRecord event, FieldEnds ends, Set<Class<?>> built) {
        ends.see(event);
        built.add(event.getClass());
    }

    /** What became of a request, read from its bytes. */
    private List<SpecificRecord> publish(ApiExample example) {
        var from = topics.history().size();
        var answer = new Client(port).send(example);
        assertThat(answer.status()).as(example + ": " + answer.json()).isEqualTo(202);
        List<SpecificRecord> events = new ArrayList<>();
        for (var record : topics.history().subList(from, topics.history().size())) {
            assertThat(record.key().length + record.value().length)
                    .as("bytes of a record on %s", record.topic())
                    .isLessThan(LARGEST);
            events.add(topics.read(record).event());
        }
        assertThat(events).isNotEmpty();
        if (example.headers().containsValue(Client.JSON)) {
            var told = JSON.readTree(example.body());
            var reports = told.isArray() ? told.valueStream().toList() : List.of(told);
            assertThat(events).hasSameSizeAs(reports);
            for (int at = 0; at < reports.size(); at++) {
                assertSays(reports.get(at), events.get(at));
            }
        }
        return events;
    }

    /** Each field that was told and that the record has says the same. */
    private static void assertSays(JsonNode told, IndexedRecord event) {
        for (var field : event.getSchema().getFields()) {
            if (told.has(field.name())) {
                assertSays(field.name(), told.get(field.name()), event.get(field.pos()));
            }
        }
    }

    private static void assertSays(String field, JsonNode told, @Nullable Object value) {
        switch (value) {
            case IndexedRecord record -> assertSays(told, record);
            case List<?> items -> {
                assertThat(items).as(field).hasSize(told.size());
                for (int at = 0; at < items.size(); at++) {
                    assertSays(field, told.get(at), items.get(at));
                }
            }
            case Number number -> assertThat(number.doubleValue()).as(field).isEqualTo(told.asDouble());
            case Instant instant ->
                assertThat(instant)
                        .as(field)
                        .isEqualTo(OffsetDateTime.parse(told.asString()).toInstant());
            case null -> throw new AssertionError(field + " is forgotten");
            default -> assertThat(value).as(field).hasToString(told.asString());
        }
    }

    private static List<ApiExample> examples(String name) throws IOException {
        var text = Files.readString(Path.of("src", "test", "resources", "every-record", name + ".http"));
        return ApiExample.requests(filled(text));
    }

    private static String filled(String text) {
        var today = LocalDate.now(ZoneOffset.UTC);
        return EACH.matcher(text)
                .replaceAll(EveryRecordTest::most)
                .replace("@NAME@", "N".repeat(128))
                .replace("@ID@", "ffffffff-ffff-ffff-ffff-ffffffffffff")
                .replace("@TODAY@", today.toString())
                .replace("@LAST@", today.plusYears(10).toString())
                .replace(
                        "@PEOPLE@",
                        Integer.toString(Profiles.shipped().mostPeople().count()))
                .replace(
                        "@PERSONS@",
                        Integer.toString(Profiles.shipped().mostPersons().count()))
                .replace("@80@", "u".repeat(Bounds.LONGEST_UNIT))
                .replace("@100@", characters(100))
                .replace("@200@", characters(200))
                .replace("@500@", characters(500))
                .replace("@2000@", characters(Bounds.LONGEST_TEXT));
    }

    /** As many items as a list may have. */
    private static String most(MatchResult each) {
        return IntStream.range(0, Bounds.MOST_ITEMS)
                .mapToObj(at -> each.group(1).replace("@N@", Integer.toString(at)))
                .collect(Collectors.joining(",\n    "));
    }

    /** So many UTF-16 units, two for each character of four bytes. */
    private static String characters(int units) {
        return "\uD835\uDD38".repeat(units / 2);
    }
}
