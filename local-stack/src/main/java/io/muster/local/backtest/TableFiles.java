package io.muster.local.backtest;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads tables with a head, of this program or from a folder. */
final class TableFiles {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .get();

    private TableFiles() {}

    static List<CSVRecord> own(String table) {
        try (Reader text = new InputStreamReader(
                Objects.requireNonNull(TableFiles.class.getResourceAsStream("/backtest/" + table), table),
                StandardCharsets.UTF_8)) {
            return read(text);
        } catch (IOException broken) {
            throw new BacktestFailed("table " + table + " of this program can't be read: " + broken.getMessage());
        }
    }

    static List<CSVRecord> file(Path file) {
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return read(text);
        } catch (IOException broken) {
            throw new BacktestFailed(file + " can't be read as a table: " + broken);
        }
    }

    private static List<CSVRecord> read(Reader text) throws IOException {
        try (var parser = FORMAT.parse(text)) {
            return List.copyOf(parser.getRecords());
        }
    }
}
