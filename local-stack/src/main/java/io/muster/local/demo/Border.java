package io.muster.local.demo;

import io.muster.local.replay.DayBatch;
import io.muster.local.replay.Kind;
import io.muster.local.replay.ServiceClient;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Persons by cell of month, component, demographic and authority, over the whole border.
 *
 * @param counted by the name of the cell, from whatever source; a cell of which nobody reported is missing
 * @param published by the name of the cell; a cell of which nothing is published is missing
 */
record Border(Map<String, Long> counted, Map<String, Long> published) {

    static Border read(ServiceClient staffing, List<YearMonth> months) {
        Map<String, Long> counted = new TreeMap<>();
        Map<String, Long> published = new TreeMap<>();
        var rows = staffing.get("/api/v1/reconciliation?from=" + months.getFirst() + "&to=" + months.getLast())
                .get("border");
        for (var row : rows) {
            var kind = new Kind(
                    row.get("component").asString(),
                    row.get("demographic").asString(),
                    row.get("authority").asString());
            var cell = cell(row.get("month").asString(), kind);
            if (row.has("operational")) {
                counted.put(cell, row.get("operational").asLong());
            }
            if (row.has("published")) {
                published.put(cell, row.get("published").asLong());
            }
        }
        return new Border(counted, published);
    }

    /** What these days hold, by the name of the cell. */
    static Map<String, Long> of(List<DayBatch> batches) {
        Map<String, Long> persons = new TreeMap<>();
        for (var batch : batches) {
            var month = YearMonth.from(batch.day()).toString();
            batch.cells().forEach((cell, number) -> persons.merge(cell(month, cell.kind()), number, Long::sum));
        }
        return persons;
    }

    long countedInAll() {
        return counted.values().stream().mapToLong(Long::longValue).sum();
    }

    long counted(String cell) {
        return counted.getOrDefault(cell, 0L);
    }

    @Nullable
    Long published(String cell) {
        return published.get(cell);
    }

    private static String cell(String month, Kind kind) {
        return String.join(" ", month, kind.component(), kind.demographic(), kind.authority());
    }

    /** The month of a cell. */
    static String month(String cell) {
        return cell.substring(0, cell.indexOf(' '));
    }
}
