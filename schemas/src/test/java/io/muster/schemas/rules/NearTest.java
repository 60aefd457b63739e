package io.muster.schemas.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NearTest {

    private static Stream<Near.Named> places() {
        return Stream.of(
                new Near.Named("DRT", "Del Rio"),
                new Near.Named("RGV", "Rio Grande Valley"),
                new Near.Named("YUM", "Yuma"));
    }

    /** DRX is one letter from DRT; Rio Grande is a part of a name; nothing is like XQZ. */
    @Test
    void namesWhatIsWrittenAlikeOrNamedSo() {
        assertThat(Near.to("DRX", places())).containsExactly("DRT");
        assertThat(Near.to("rio grande", places())).contains("RGV");
        assertThat(Near.to("XQZ", places())).isEmpty();
    }

    /** Of a text of 10,064 letters the first 64 are compared: they are the code's. */
    @Test
    void comparesOnlyTheBeginningOfALongText() {
        var code = "A".repeat(64);

        assertThat(Near.to(code + "B".repeat(10_000), Stream.of(new Near.Named(code, "a long one"))))
                .containsExactly(code);
    }
}
