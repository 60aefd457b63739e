package io.muster.staffing.answers.needs;

import io.muster.schemas.rules.PlainNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** Answers as CSV (RFC 4180): a header, then a row for each; what is unknown is empty, never 0. */
final class Csv {

    private Csv() {}

    static String of(List<String> header, Stream<List<Object>> rows) {
        var text = new StringBuilder();
        try (var printer = CSVFormat.RFC4180.print(text)) {
            printer.printRecord(header);
            for (var row : (Iterable<List<Object>>) rows::iterator) {
                printer.printRecord(row.stream().map(Csv::plain));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("a string can always be written to", impossible);
        }
        return text.toString();
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Double number && Double.isFinite(number)
                ? PlainNumber.of(number).toPlainString()
                : value;
    }
}
