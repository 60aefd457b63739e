package io.muster.ingest.judging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

    static String[] longest() {
        return new String[] {"a".repeat(128)};
    }

    static String[] tooLong() {
        return new String[] {"a".repeat(129)};
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "RGV-desk_1", "2023-05-11", "7d444840-9dc0-11d1-b245-5ffdce74fad2", "a.b:c@d+e=f~g"})
    @MethodSource("longest")
    void allowsWhatFitsIntoAKeyAndAnAddress(String name) {
        assertThat(Identifier.problem("batch", name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a|b", "a/b", "../etc", ".a", "-a", "a%20b", "a?b", "a#b", "ä", "a\nb"})
    @MethodSource("tooLong")
    void refusesAnythingElse(String name) {
        assertThat(Identifier.problem("batch", name)).hasValueSatisfying(problem -> {
            assertThat(problem.field()).isEqualTo("batch");
            assertThat(problem.expected()).contains("1 to 128");
        });
    }
}
