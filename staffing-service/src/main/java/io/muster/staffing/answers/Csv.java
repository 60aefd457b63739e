package io.muster.staffing.answers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/** Answers as CSV (RFC 4180): a header, then a row for each; what is unknown is empty, never 0. */
final class Csv {

    private Csv() {}

    static String of(List<String> header, Stream<List<Object>> rows) {
        var text = new StringBuilder();
        try (var printer = CSVFormat.RFC4180.print(text)) {
            printer.printRecord(header);
            for (var row : (Iterable<List<Object>>) rows::iterator) {
                printer.printRecord(row);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("a string can always be written to", impossible);
        }
        return text.toString();
    }
}
