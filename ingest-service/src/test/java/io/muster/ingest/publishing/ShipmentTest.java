package io.muster.ingest.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.events.EncounterRecorded;
import io.muster.schemas.serde.EventSerdes;
import io.muster.schemas.topics.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShipmentTest {

    private static final int WINDOW = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final AtomicInteger whole = new AtomicInteger();

    private Shipment shipment(Duration patience) {
        return new Shipment(
                producer,
                EventSerdes.serializer(EventSerdes.settings("mock://shipment")),
                WINDOW,
                patience,
                whole::incrementAndGet);
    }

    private static void send(Shipment shipment, int count) {
        for (var index = 0L; index < count; index++) {
            shipment.send(Topics.MIGRANT_ENCOUNTERS, new byte[] {1}, encounter(index, 3));
        }
    }

    private static EncounterRecorded encounter(long index, @Nullable Integer persons) {
        var at = Instant.parse("2023-05-11T17:20:00Z");
        return new EncounterRecorded(
                "test", "batch", index, persons, "RGV", "USBP", "FAMILY", "TITLE_8", null, null, at, at);
    }

    @Test
    void keepsNoMoreThanItsWindowOnTheWay() {
        var shipment = shipment(PATIENCE);
        var sending = CompletableFuture.runAsync(() -> send(shipment, 10));

        Awaitility.await().until(() -> producer.history().size() == WINDOW);
        // the fifth waits for the first to be acknowledged
        producer.completeNext();
        Awaitility.await().until(() -> producer.history().size() == WINDOW + 1);
        Awaitility.await().until(() -> {
            producer.completeNext();
            return sending.isDone() && producer.history().size() == 10;
        });
    }

    @Test
    void waitsForTheLastAcknowledgement() {
        var shipment = shipment(PATIENCE);
        send(shipment, 3);
        var waiting = CompletableFuture.supplyAsync(shipment::await);

        producer.completeNext();
        producer.completeNext();
        assertThat(waiting).isNotDone();
        producer.completeNext();

        assertThat(waiting.join()).isEqualTo(3);
        assertThat(whole).hasValue(1);
    }

    @Test
    void tellsHowManyWereAcknowledgedWhenOneWasNot() {
        var shipment = shipment(PATIENCE);
        send(shipment, 3);
        producer.completeNext();
        producer.errorNext(new TimeoutException("Expiring 1 record(s) for migrant-encounters.v1-0."));
        producer.completeNext();

        assertThatThrownBy(shipment::await)
                .isInstanceOfSatisfying(NotPublished.class, failure -> {
                    assertThat(failure.acknowledged()).isEqualTo(2);
                    assertThat(failure.why()).isEqualTo(NotPublished.Cause.BROKER);
                })
                .hasMessageEndingWith("migrant-encounters.v1-0");
        assertThat(whole).hasValue(0);
    }

    @Test
    void sendsNothingAfterAFailure() {
        var shipment = shipment(PATIENCE);
        send(shipment, 1);
        producer.errorNext(new TimeoutException("late"));

        assertThatThrownBy(() -> send(shipment, 1)).isInstanceOf(NotPublished.class);
        assertThat(producer.history()).hasSize(1);
    }

    @Test
    void givesUpOnABrokerThatNeverAnswers() {
        var shipment = shipment(Duration.ofMillis(50));
        send(shipment, 2);

        assertThatThrownBy(shipment::await)
                .isInstanceOf(NotPublished.class)
                .hasMessageContaining("did not settle 2 records");
    }

    @Test
    void blamesTheRecordWhereItIsTooLarge() {
        var shipment = shipment(PATIENCE);
        producer.sendException = new RecordTooLargeException("1051237 bytes");

        send(shipment, 1);

        assertThatThrownBy(shipment::await)
                .isInstanceOfSatisfying(
                        NotPublished.class, failure -> assertThat(failure.why()).isEqualTo(NotPublished.Cause.RECORD));
    }

    @Test
    void blamesARecordThatItsSchemaForbids() {
        var shipment = shipment(PATIENCE);
        var broken = encounter(0, 3);
        broken.setPlace(null);

        assertThatThrownBy(() -> shipment.send(Topics.MIGRANT_ENCOUNTERS, new byte[] {1}, broken))
                .isInstanceOfSatisfying(
                        NotPublished.class, failure -> assertThat(failure.why()).isEqualTo(NotPublished.Cause.RECORD));
        assertThat(producer.history()).isEmpty();
    }
}
