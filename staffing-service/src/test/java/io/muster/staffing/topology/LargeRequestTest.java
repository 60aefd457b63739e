package io.muster.staffing.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.RequestAmended;
import io.muster.events.RequestEventRejected;
import io.muster.events.RequestLine;
import io.muster.events.RequestReceived;
import io.muster.events.RequestState;
import io.muster.events.RequestSubmitted;
import io.muster.events.Tranche;
import io.muster.schemas.serde.EventSerdes;
import io.muster.schemas.topics.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A request that grows beyond what a broker takes in one record ends nobody: the event that would do it is refused. */
class LargeRequestTest {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 2);
    private static final int BROKERS_TAKE = 1024 * 1024;

    @TempDir
    Path state;

    private static List<RequestLine> lines(int first) {
        return IntStream.range(first, first + 300)
                .mapToObj(line -> RequestLine.newBuilder()
                        .setLine(Integer.toString(line))
                        .setTasks(List.of("DATA_ENTRY"))
                        .setPlace("RGV")
                        .setComponent("ACTIVE")
                        .setTranches(List.of(new Tranche(1, DAY)))
                        .setDays(30)
                        .setNote("n".repeat(1_600))
                        .build())
                .toList();
    }

    private static SpecificRecord submitted(String id, List<RequestLine> lines) {
        return RequestSubmitted.newBuilder()
                .setEventId(UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)))
                .setRequestId(id)
                .setOn(DAY)
                .setRole("DHS")
                .setTitle("t")
                .setRequester("DHS")
                .setPurpose("MIGRATION")
                .setLines(lines)
                .setPolicies(List.of())
                .setRecordedAt(TestEvents.NOW)
                .build();
    }

    @Test
    void theEventThatWouldMakeItTooLargeIsRefused() {
        Serde<SpecificRecord> events = EventSerdes.serde(EventSerdes.settings("mock://" + UUID.randomUUID()));
        try (var flow = new FlowUnderTest(state, events)) {
            flow.send(Topics.ASSISTANCE_REQUESTS, "large", submitted("large", lines(1)));
            flow.send(
                    Topics.ASSISTANCE_REQUESTS,
                    "large",
                    RequestAmended.newBuilder()
                            .setEventId(new UUID(1, 1))
                            .setRequestId("large")
                            .setOn(DAY)
                            .setRole("DHS")
                            .setLines(lines(301))
                            .setRecordedAt(TestEvents.NOW)
                            .build());
            flow.send(Topics.ASSISTANCE_REQUESTS, "next", submitted("next", lines(1).subList(0, 1)));
            flow.send(
                    Topics.ASSISTANCE_REQUESTS,
                    "large",
                    new RequestReceived(new UUID(1, 2), "large", DAY, "JDOMS", TestEvents.NOW, null));

            var refused = flow.read(Topics.REQUESTS_REJECTED, RequestEventRejected.class);
            assertThat(refused).singleElement().satisfies(rejected -> {
                assertThat(rejected.getReason())
                        .contains("larger than 800000 bytes")
                        .contains("another request");
                assertThat(rejected.getEvent()).contains("cut off: ");
                assertThat(size(events, rejected)).isLessThan(BROKERS_TAKE);
            });
            var states = flow.standing(Topics.REQUEST_STATES);
            assertThat(states).containsOnlyKeys("large", "next");
            var large = (RequestState) Objects.requireNonNull(states.get("large"));
            assertThat(large.getLines()).hasSize(300);
            assertThat(large.getEvents()).as("it was not judged by the second").containsExactly(0L, 3L);
            assertThat(((RequestState) Objects.requireNonNull(states.get("next"))).getEvents())
                    .containsExactly(2L);
            assertThat(flow.letters()).isEmpty();
        }
    }

    private static int size(Serde<SpecificRecord> events, SpecificRecord record) {
        return events.serializer().serialize("t", record).length;
    }
}
