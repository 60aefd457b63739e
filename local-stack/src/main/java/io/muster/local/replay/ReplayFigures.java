package io.muster.local.replay;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The figures that the replay is made from; each table names its source in its head.
 *
 * @param months persons by month and kind, as published
 * @param places persons by month, component and place, rounded to 10 in their source
 * @param may persons of May 2023 by place and kind, as published
 * @param points daily figures of the Border Patrol, first release
 */
public record ReplayFigures(
        Map<YearMonth, Map<Kind, Long>> months,
        Map<YearMonth, Map<String, Map<String, Long>>> places,
        Map<PlaceKind, Long> may,
        List<Point> points) {

    /** Persons over some days. */
    public record Point(LocalDate from, LocalDate to, long persons) {}

    /** The tables of the project. */
    public static ReplayFigures load() {
        return new ReplayFigures(readMonths(), readPlaces(), readMay(), readPoints());
    }

    private static Map<YearMonth, Map<Kind, Long>> readMonths() {
        Map<YearMonth, Map<Kind, Long>> months = new TreeMap<>();
        for (var row : rows("monthly-counts-fy2023.csv")) {
            months.computeIfAbsent(YearMonth.parse(row.get("month")), month -> new TreeMap<>())
                    .put(kind(row), persons(row));
        }
        return months;
    }

    private static Map<YearMonth, Map<String, Map<String, Long>>> readPlaces() {
        Map<YearMonth, Map<String, Map<String, Long>>> places = new TreeMap<>();
        for (var row : rows("monthly-places-fy2023.csv")) {
            places.computeIfAbsent(YearMonth.parse(row.get("month")), month -> new TreeMap<>())
                    .computeIfAbsent(row.get("component"), component -> new TreeMap<>())
                    .put(row.get("place"), persons(row));
        }
        return places;
    }

    private static Map<PlaceKind, Long> readMay() {
        Map<PlaceKind, Long> may = new LinkedHashMap<>();
        rows("may-2023-places.csv").forEach(row -> may.put(new PlaceKind(row.get("place"), kind(row)), persons(row)));
        return may;
    }

    private static List<Point> readPoints() {
        return rows("daily-points-2023.csv").stream()
                .map(row -> new Point(LocalDate.parse(row.get("from")), LocalDate.parse(row.get("to")), persons(row)))
                .toList();
    }

    private static Kind kind(CSVRecord row) {
        return new Kind(row.get("component"), row.get("demographic"), row.get("authority"));
    }

    private static long persons(CSVRecord row) {
        return Long.parseLong(row.get("persons"));
    }

    private static List<CSVRecord> rows(String table) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setCommentMarker('#')
                .get();
        try (Reader text = new InputStreamReader(
                        Objects.requireNonNull(ReplayFigures.class.getResourceAsStream("/demo/" + table), table),
                        StandardCharsets.UTF_8);
                var parser = format.parse(text)) {
            return new ArrayList<>(parser.getRecords());
        } catch (IOException broken) {
            throw new UncheckedIOException("table " + table + " of this program can't be read", broken);
        }
    }
}
