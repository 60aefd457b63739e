package io.muster.ingest.published.domain;

import io.muster.ingest.judging.Problem;
import io.muster.schemas.rules.Bounds;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judges the rows of one file, each by itself; all problems of a row are told. */
final class RowJudge {

    private final Layout layout;
    private final PublishedRules rules;
    private final LocalDate publishedOn;

    /** The same few texts stand on each row of a file; each is kept once. */
    private final Map<String, String> texts = new HashMap<>();

    private final List<Problem> problems = new ArrayList<>();

    RowJudge(Layout layout, PublishedRules rules, LocalDate publishedOn) {
        this.layout = layout;
        this.rules = rules;
        this.publishedOn = publishedOn;
    }

    /** What a row is. */
    sealed interface Row {}

    /** A cell with its count. */
    record Good(Cell cell, PublishedCount count) implements Row {}

    /** A row of an area that the profile doesn't know. */
    record Elsewhere(String region, String area, PublishedCount count) implements Row {}

    /** A row that can't be right. */
    record Bad(List<Problem> problems) implements Row {

        Bad {
            problems = List.copyOf(problems);
        }
    }

    Row judge(List<String> values) {
        if (values.size() != layout.columns().size()) {
            return new Bad(List.of(new Problem(
                    "line",
                    String.join(",", values),
                    "the row has " + values.size() + " fields",
                    layout.columns().size() + ", as many as the header has columns")));
        }
        problems.clear();
        var row = row(byColumn(values));
        return problems.isEmpty() ? row : new Bad(problems);
    }

    Problem unknownArea(String area, long rows) {
        var problem = rules.places().unknown(Column.AREA, area);
        return new Problem(
                problem.field(),
                problem.value(),
                rows == 1 ? problem.reason() : problem.reason() + ", the first of " + rows + " rows of unknown areas",
                problem.expected());
    }

    private EnumMap<Column, String> byColumn(List<String> values) {
        var row = new EnumMap<Column, String>(Column.class);
        for (var at = 0; at < values.size(); at++) {
            row.put(layout.columns().get(at), values.get(at).strip().replaceAll("\\s+", " "));
        }
        return row;
    }

    private Row row(EnumMap<Column, String> row) {
        var count = count(row);
        var region = region(row);
        var area = row.get(Column.AREA);
        var place = area == null ? null : rules.places().code(area);
        var cell = new Cell(
                period(row),
                region,
                place,
                text(row, Column.STATE),
                row.containsKey(Column.COMPONENT) ? code(row, Column.COMPONENT, rules.components()) : null,
                code(row, Column.DEMOGRAPHIC, rules.demographics()),
                text(row, row.containsKey(Column.CITIZENSHIP) ? Column.CITIZENSHIP : Column.CITIZENSHIP_GROUP),
                code(row, Column.AUTHORITY, rules.authorities()),
                text(row, Column.ENCOUNTER_TYPE));
        return area != null && place == null ? new Elsewhere(region, area, count) : new Good(cell, count);
    }

    private LocalDate period(EnumMap<Column, String> row) {
        var year = value(row, Column.FISCAL_YEAR);
        var month = value(row, Column.MONTH);
        var period = FiscalMonth.firstDay(year, month);
        if (period == null) {
            return FiscalMonth.isYear(year)
                    ? note(Column.MONTH, month, "is no month", FiscalMonth.EXPECTED_MONTH, LocalDate.EPOCH)
                    : note(Column.FISCAL_YEAR, year, "is no fiscal year", FiscalMonth.EXPECTED_YEAR, LocalDate.EPOCH);
        }
        if (period.isBefore(Bounds.EARLIEST)) {
            return note(
                    Column.MONTH,
                    month + " of fiscal year " + year,
                    "is " + YearMonth.from(period) + ", before " + Bounds.EARLIEST,
                    "a month from " + Bounds.EARLIEST + " on",
                    period);
        }
        if (period.isAfter(publishedOn)) {
            return note(
                    Column.MONTH,
                    month + " of fiscal year " + year,
                    "is " + YearMonth.from(period) + ", after the publication on " + publishedOn,
                    "a month that had begun by then; check publishedOn",
                    period);
        }
        return period;
    }

    private String region(EnumMap<Column, String> row) {
        if (!row.containsKey(Column.REGION)) {
            return Regions.SOUTHWEST;
        }
        var name = value(row, Column.REGION);
        var code = Regions.code(name);
        return code == null ? note(Column.REGION, name, "is no region", Regions.EXPECTED, "") : code;
    }

    private PublishedCount count(EnumMap<Column, String> row) {
        var text = value(row, Column.COUNT);
        return PublishedCount.read(text)
                .orElseGet(() -> note(
                        Column.COUNT, text, "is no count", PublishedCount.EXPECTED, PublishedCount.withheld(null)));
    }

    private String code(EnumMap<Column, String> row, Column column, PublishedNames names) {
        var name = value(row, column);
        var code = names.code(name);
        if (code == null) {
            note(names.unknown(column, name));
            return "";
        }
        return code;
    }

    private @Nullable String text(EnumMap<Column, String> row, Column column) {
        if (!row.containsKey(column)) {
            return null;
        }
        var text = value(row, column);
        if (!Bounds.isCellText(text)) {
            return note(column, text, "is empty, too long or has a bar", Bounds.CELL_TEXT, "");
        }
        return texts.computeIfAbsent(text, same -> same);
    }

    private static String value(EnumMap<Column, String> row, Column column) {
        var value = row.get(column);
        return value == null ? "" : value;
    }

    private <T> T note(Column column, String value, String reason, String expected, T standIn) {
        note(new Problem(column.title(), value, column.title() + " " + reason, expected));
        return standIn;
    }

    private void note(Problem problem) {
        problems.add(problem);
    }
}
