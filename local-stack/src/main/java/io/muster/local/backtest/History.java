package io.muster.local.backtest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;

/**
 * The history that is replayed.
 *
 * @param places persons by month and place, October 2013 to August 2024
 * @param days figures a day: children apprehended, children held
 */
record History(SortedMap<YearMonth, Map<String, Long>> places, List<DaySeries> days) {

    private static final String PLACES = "ohss_swb_monthly_sector_field_office_fy2014_fy2024_aug.csv";
    private static final String CHILDREN = "hhs_unaccompanied_children_daily_2023_2025.csv";

    private static final String APPREHENDED = "children apprehended";
    private static final String HELD = "children held";

    /** The end of the last month before the agency restated what it had first said of that spring, November 14, 2023. */
    private static final YearMonth LAST_BEFORE_RESTATED = YearMonth.of(2023, 10);

    private static final Map<String, String> SECTORS = Map.of(
            "San Diego, CA", "SDC",
            "El Centro, CA", "ELC",
            "Yuma, AZ", "YUM",
            "Tucson, AZ", "TCA",
            "El Paso, TX", "EPT",
            "Big Bend, TX", "BBT",
            "Del Rio, TX", "DRT",
            "Laredo, TX", "LRT",
            "Rio Grande Valley, TX", "RGV");

    private static final Map<String, String> FIELD_OFFICES = Map.of(
            "San Diego, CA", "FO-SAN-DIEGO",
            "Tucson, AZ", "FO-TUCSON",
            "El Paso, TX", "FO-EL-PASO",
            "Laredo, TX", "FO-LAREDO");

    /** The tables of this program. */
    static History own() {
        SortedMap<YearMonth, Map<String, Long>> places = new TreeMap<>();
        for (var row : TableFiles.own("monthly-places-fy2014-fy2024.csv")) {
            Map<String, Long> persons = new LinkedHashMap<>();
            row.toMap().forEach((column, value) -> {
                if (!column.equals("month")) {
                    persons.put(column, Long.parseLong(value));
                }
            });
            places.put(YearMonth.parse(row.get("month")), persons);
        }
        var days = TableFiles.own("children-daily-2023-2025.csv");
        return new History(
                places, List.of(daily(APPREHENDED, days, "day", "apprehended"), daily(HELD, days, "day", "held")));
    }

    /** The publishers' tables in a folder, by their names there. */
    static History in(Path folder) {
        for (var name : List.of(PLACES, CHILDREN)) {
            if (!Files.isRegularFile(folder.resolve(name))) {
                throw new BacktestFailed("--data " + folder + " must hold the file " + name
                        + ", but does not; leave --data out to use the tables of this program");
            }
        }
        SortedMap<YearMonth, Map<String, Long>> places = new TreeMap<>();
        for (var row : TableFiles.file(folder.resolve(PLACES))) {
            var codes = row.get("Component").equals("OFO") ? FIELD_OFFICES : SECTORS;
            var code = codes.get(row.get("Sector or Field Office"));
            if (code != null) {
                places.computeIfAbsent(YearMonth.parse(row.get("Calendar Month")), month -> new LinkedHashMap<>())
                        .put(code, Long.parseLong(row.get("Encounters")));
            }
        }
        var days = TableFiles.file(folder.resolve(CHILDREN));
        return new History(
                places,
                List.of(
                        daily(APPREHENDED, days, "Date", "Children apprehended and placed in CBP custody*"),
                        daily(HELD, days, "Date", "Children in CBP custody")));
    }

    private static DaySeries daily(String name, List<CSVRecord> rows, String day, String column) {
        SortedMap<LocalDate, Double> days = new TreeMap<>();
        for (var row : rows) {
            days.put(LocalDate.parse(row.get(day)), Double.parseDouble(row.get(column)));
        }
        return new DaySeries(name, days);
    }

    /** The border, with what its spring of 2023 was first said to be, and then each place. */
    List<MonthSeries> months() {
        List<MonthSeries> series = new ArrayList<>();
        series.add(new MonthSeries("border", places.firstKey(), sums(), FIRST_RELEASES));
        for (var code : places.firstEntry().getValue().keySet()) {
            series.add(new MonthSeries(
                    code,
                    places.firstKey(),
                    places.values().stream()
                            .map(persons -> persons.getOrDefault(code, 0L).doubleValue())
                            .toList(),
                    List.of()));
        }
        return series;
    }

    /** U.S. Customs and Border Protection, monthly updates of April, May and June 2023: both components together. */
    static final List<MonthSeries.FirstRelease> FIRST_RELEASES = List.of(
            new MonthSeries.FirstRelease(YearMonth.of(2023, 4), 211_159, LAST_BEFORE_RESTATED),
            new MonthSeries.FirstRelease(YearMonth.of(2023, 5), 204_561, LAST_BEFORE_RESTATED),
            new MonthSeries.FirstRelease(YearMonth.of(2023, 6), 144_607, LAST_BEFORE_RESTATED));

    private List<Double> sums() {
        return places.values().stream()
                .map(persons -> (double)
                        persons.values().stream().mapToLong(Long::longValue).sum())
                .toList();
    }
}
