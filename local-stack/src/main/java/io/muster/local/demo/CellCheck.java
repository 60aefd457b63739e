package io.muster.local.demo;

import io.muster.local.replay.ReplayFailed;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Compares what was counted of the demo's own events with what was published, cell by cell: one person too many is an error. */
final class CellCheck {

    private static final int SHOWN = 10;

    private final Map<String, Long> own;
    private final Others others;
    private final Border border;

    /**
     * A check.
     *
     * @param own persons that the demo sends, by cell
     * @param others counted before it began
     * @param border as it stands now
     */
    CellCheck(Map<String, Long> own, Others others, Border border) {
        this.own = own;
        this.others = others.isKnown() ? others : Others.beside(own, border);
        this.border = border;
    }

    /**
     * Tells the comparison, a line for each month, and what else was counted.
     *
     * @throws ReplayFailed where a cell differs
     */
    void report(List<YearMonth> months, Consumer<String> progress) {
        Set<String> cells = new TreeSet<>(own.keySet());
        cells.addAll(border.published().keySet());
        cells.addAll(border.counted().keySet());
        Map<String, Long> counted = new TreeMap<>();
        Map<String, Long> published = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (var cell : cells) {
            long mine = border.counted(cell) - others.of(cell);
            var theirs = border.published(cell);
            if (theirs == null && mine == 0) {
                continue; // a cell of others alone
            }
            compared++;
            counted.merge(Border.month(cell), mine, Long::sum);
            published.merge(Border.month(cell), theirs == null ? 0 : theirs, Long::sum);
            if (theirs == null) {
                wrong.add(cell + ": nothing is published of it");
            } else if (mine != theirs) {
                wrong.add(cell + ": counted " + mine + ", published " + theirs);
            }
        }
        progress.accept("");
        progress.accept("Counted against published (persons; observed; F)");
        months.forEach(month -> progress.accept(String.format(
                Locale.ROOT,
                "  %s  counted %,9d  published %,9d",
                month,
                counted.getOrDefault(month.toString(), 0L),
                published.getOrDefault(month.toString(), 0L))));
        if (compared == 0 || !wrong.isEmpty()) {
            throw new ReplayFailed("what was counted is not what was published, in " + wrong.size() + " of " + compared
                    + " cells (month, component, demographic, authority):\n  "
                    + String.join("\n  ", wrong.subList(0, Math.min(SHOWN, wrong.size()))));
        }
        progress.accept(
                "  all " + compared + " cells of month, component, demographic and authority agree to the person");
        tellOthers(progress);
    }

    private void tellOthers(Consumer<String> progress) {
        if (others.persons().isEmpty()) {
            return;
        }
        progress.accept("  beside them " + Demo.grouped(others.inAll()) + " persons of other sources are counted in "
                + others.persons().size() + (others.persons().size() == 1 ? " cell" : " cells")
                + "; the needs below are for them too:");
        others.persons().entrySet().stream()
                .limit(SHOWN)
                .forEach(cell -> progress.accept("    " + cell.getKey() + ": " + Demo.grouped(cell.getValue())));
        if (others.persons().size() > SHOWN) {
            progress.accept("    and " + (others.persons().size() - SHOWN) + " cells more");
        }
    }
}
