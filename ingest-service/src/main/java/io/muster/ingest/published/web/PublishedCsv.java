package io.muster.ingest.published.web;

import io.muster.ingest.http.BodyRefused;
import io.muster.ingest.http.HttpRefusal;
import io.muster.ingest.published.domain.Layout;
import io.muster.ingest.published.domain.PublishedJudgement;
import io.muster.ingest.published.domain.PublishedReading;
import io.muster.ingest.published.domain.PublishedRules;
import io.muster.support.http.ProblemDetails;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Reads a published file from CSV: with or without byte-order mark, with any line ends, quoted commas, empty rows. */
final class PublishedCsv {

    private static final CSVFormat RFC_4180 =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
    private static final int LONGEST_SHOWN = 400;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final PublishedRules rules;

    PublishedCsv(PublishedRules rules) {
        this.rules = rules;
    }

    /**
     * Reads a file to its end.
     *
     * @throws HttpRefusal if its layout isn't known
     * @throws BodyRefused if the body breaks off or is too large
     */
    PublishedJudgement read(InputStream body, LocalDate publishedOn) throws IOException {
        try (var parser = CSVParser.parse(withoutMark(body), RFC_4180)) {
            var rows = parser.iterator();
            if (!rows.hasNext()) {
                throw unknownLayout("");
            }
            var header = rows.next().toList();
            var layout = Layout.of(header).orElseThrow(() -> unknownLayout(String.join(",", header)));
            var reading = new PublishedReading(layout, rules, publishedOn);
            readRows(parser, rows, reading);
            return reading.end();
        } catch (UncheckedIOException broken) {
            throw refusal(broken.getCause());
        } catch (CharacterCodingException | CSVException broken) {
            throw refusal(broken);
        }
    }

    private static void readRows(CSVParser parser, Iterator<CSVRecord> rows, PublishedReading reading)
            throws IOException {
        var line = parser.getCurrentLineNumber() + 1;
        try {
            while (rows.hasNext()) {
                var values = rows.next().toList();
                if (!isEmpty(values)) {
                    reading.add(line, values);
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException broken) {
            reading.unreadable(line, reason(broken.getCause()));
        }
    }

    /** What is wrong with the bytes; what is wrong with the sending is thrown on. */
    private static String reason(@Nullable IOException broken) throws IOException {
        if (broken instanceof BodyRefused refused) {
            throw refused;
        }
        return broken instanceof CharacterCodingException
                ? "there are bytes here that are not UTF-8, within a few thousand characters; save the file as UTF-8"
                : "a quote is wrong or never closed";
    }

    private static HttpRefusal refusal(@Nullable IOException broken) throws IOException {
        return new HttpRefusal(ProblemDetails.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "The file can't be read",
                "In its first line: " + reason(broken) + "."));
    }

    private static BufferedReader withoutMark(InputStream body) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8.newDecoder()), 1 << 16);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private static boolean isEmpty(List<String> values) {
        return values.stream().allMatch(String::isBlank);
    }

    private static HttpRefusal unknownLayout(String header) {
        var seen = header.length() <= LONGEST_SHOWN ? header : header.substring(0, LONGEST_SHOWN) + "...";
        return new HttpRefusal(ProblemDetails.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "Unknown layout",
                "The first line is '" + seen.replaceAll("\\s+", " ") + "'. Known are: " + Layout.headers() + "."));
    }
}
