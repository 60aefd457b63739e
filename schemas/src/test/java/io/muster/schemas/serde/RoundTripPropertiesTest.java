package io.muster.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.schemas.topics.Topic;
import io.muster.schemas.topics.Topics;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.avro.specific.SpecificRecord;

/** Whatever a contract allows comes back as it was written, and the body is what Avro alone would write. */
class RoundTripPropertiesTest {

    /** A kind on a topic that it may stand on. */
    record Place(String topic, Class<? extends SpecificRecord> kind) {}

    private final EventSerde serde = new EventSerde();

    RoundTripPropertiesTest() {
        serde.configure(Map.of("schema.registry.url", "mock://round-trip"), false);
    }

    @Property(tries = 10_000)
    void whatIsWrittenIsRead(@ForAll("places") Place place, @ForAll long seed) {
        var event = AnyRecord.of(place.kind, seed);

        var bytes = serde.serializer().serialize(place.topic, event);

        assertThat(serde.deserializer().deserialize(place.topic, bytes)).isEqualTo(event);
        assertThat(java.util.Arrays.copyOfRange(bytes, 5, bytes.length)).hasSameSizeAs(body(event, seed));
    }

    @Provide
    Arbitrary<Place> places() {
        return Arbitraries.of(all());
    }

    private static byte[] body(SpecificRecord event, long seed) {
        return AnyRecord.bytes(AnyRecord.generic(event.getSchema(), seed), event.getSchema());
    }

    private static List<Place> all() {
        return Stream.concat(Topics.INPUTS.stream(), Topics.OUTPUTS.stream())
                .flatMap(RoundTripPropertiesTest::kinds)
                .toList();
    }

    private static Stream<Place> kinds(Topic topic) {
        return topic.kinds().stream().map(kind -> new Place(topic.name(), kind));
    }
}
