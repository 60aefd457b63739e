package io.muster.ingest.encounters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class LinesTest {

    @Provide
    Arbitrary<List<String>> texts() {
        var shortOnes = Arbitraries.strings().withChars("ab \t\r,\"é").ofMaxLength(40);
        var longOnes = Arbitraries.integers()
                .between(Lines.LONGEST - 2, Lines.LONGEST + 2)
                .map("x"::repeat);
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(20, shortOnes), net.jqwik.api.Tuple.of(1, longOnes))
                .list()
                .ofMaxSize(30);
    }

    @Property(tries = 300)
    void findsTheSameLinesHoweverTheBytesArrive(
            @ForAll("texts") List<String> texts, @ForAll @IntRange(min = 1, max = 70_000) int chunk)
            throws IOException {
        var body = texts.stream().map(text -> text + "\n").collect(Collectors.joining());

        var found = read(body.getBytes(StandardCharsets.UTF_8), chunk);

        assertThat(found).isEqualTo(texts.stream().map(LinesTest::expected).toList());
    }

    /** One return at the end of a line belongs to its end, and what is too long is not kept. */
    private static String expected(String text) {
        var line = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        return line.getBytes(StandardCharsets.UTF_8).length > Lines.LONGEST ? "(too long)" : line;
    }

    @Example
    void leavesOutAByteOrderMarkAtTheStartOnly() throws IOException {
        assertThat(read("\uFEFFa\n\uFEFFb".getBytes(StandardCharsets.UTF_8), 2)).containsExactly("a", "\uFEFFb");
    }

    @Example
    void findsNoLineInNothing() throws IOException {
        assertThat(read(new byte[0], 1)).isEmpty();
    }

    @Example
    void passesOverALineOfTenMegabytes() throws IOException {
        var body = "x".repeat(10_000_000) + "\nafter";

        assertThat(read(body.getBytes(StandardCharsets.UTF_8), 8192)).containsExactly("(too long)", "after");
    }

    private static List<String> read(byte[] body, int chunk) throws IOException {
        var lines = new Lines(new InChunks(body, chunk));
        var found = new ArrayList<String>();
        while (lines.next()) {
            found.add(
                    lines.tooLong()
                            ? "(too long)"
                            : new String(lines.buffer(), lines.start(), lines.length(), StandardCharsets.UTF_8));
            assertThat(lines.number()).isEqualTo(found.size());
        }
        return found;
    }

    /** Gives at most so many bytes at once, as a socket would. */
    private static final class InChunks extends InputStream {
        private final ByteArrayInputStream bytes;
        private final int most;

        InChunks(byte[] bytes, int most) {
            this.bytes = new ByteArrayInputStream(bytes);
            this.most = most;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return bytes.read(buffer, offset, Math.min(length, most));
        }
    }
}
