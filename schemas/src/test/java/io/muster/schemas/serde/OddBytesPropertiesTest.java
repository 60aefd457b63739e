package io.muster.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.events.RequestSubmitted;
import io.muster.schemas.serde.failure.UnreadableRecord;
import io.muster.schemas.topics.Topics;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.avro.specific.SpecificRecord;

/** Whatever bytes stand behind a schema's id, a record is read or refused as unreadable: nothing else may come of it. */
class OddBytesPropertiesTest {

    /** Lengths as Avro writes them: 2^31 - 10, the most that a text may have, and 2^62. */
    private static final List<byte[]> LENGTHS =
            List.of(new byte[] {(byte) 0xEC, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x0F}, new byte[] {
                (byte) 0x80,
                (byte) 0x80,
                (byte) 0x80,
                (byte) 0x80,
                (byte) 0x80,
                (byte) 0x80,
                (byte) 0x80,
                (byte) 0x80,
                (byte) 0x80,
                0x01
            });

    private final EventSerde serde = new EventSerde();

    OddBytesPropertiesTest() {
        serde.configure(Map.of("schema.registry.url", "mock://odd-bytes"), false);
    }

    @Property(tries = 20_000)
    void areReadOrRefused(@ForAll("kinds") Class<? extends SpecificRecord> kind, @ForAll long seed) {
        var topic = Topics.INPUTS.getFirst().name();
        var bytes = serde.serializer().serialize(topic, AnyRecord.of(kind, seed));

        var odd = odd(bytes, new Random(seed));
        try {
            assertThat(serde.deserializer().deserialize(topic, odd)).isInstanceOf(kind);
        } catch (UnreadableRecord refused) {
            assertThat(refused).hasMessageContaining(topic);
        }
    }

    @Example
    void anIdThatIsNoneIsRefused() {
        var topic = Topics.ASSISTANCE_REQUESTS.name();
        var prefix = Arrays.copyOf(serde.serializer().serialize(topic, AnyRecord.of(RequestSubmitted.class, 1)), 5);
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(prefix);
        bytes.writeBytes(new byte[] {2, 3}); // a text of one letter, where the text of a UUID is wanted

        assertThatThrownBy(() -> serde.deserializer().deserialize(topic, bytes.toByteArray()))
                .isInstanceOf(UnreadableRecord.class)
                .hasMessageContaining("is not what its schema");
    }

    private static byte[] odd(byte[] sound, Random random) {
        var body = Arrays.copyOfRange(sound, 5, sound.length);
        int at = body.length == 0 ? 0 : random.nextInt(body.length);
        var bytes = new ByteArrayOutputStream();
        bytes.write(sound, 0, 5);
        switch (random.nextInt(4)) {
            case 0 -> bytes.write(body, 0, at);
            case 1 -> {
                bytes.write(body, 0, at);
                var noise = new byte[random.nextInt(40)];
                random.nextBytes(noise);
                bytes.writeBytes(noise);
            }
            case 2 -> {
                bytes.write(body, 0, at);
                bytes.writeBytes(LENGTHS.get(random.nextInt(LENGTHS.size())));
                bytes.write(body, at, body.length - at);
            }
            default -> {
                if (body.length > 0) {
                    body[at] ^= (byte) (1 + random.nextInt(255));
                }
                bytes.writeBytes(body);
            }
        }
        return bytes.toByteArray();
    }

    @Provide
    Arbitrary<Class<? extends SpecificRecord>> kinds() {
        return Arbitraries.of(Stream.concat(Topics.INPUTS.stream(), Topics.OUTPUTS.stream())
                .flatMap(topic -> topic.kinds().stream())
                .distinct()
                .toList());
    }
}
