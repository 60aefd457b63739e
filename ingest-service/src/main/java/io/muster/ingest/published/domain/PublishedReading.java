package io.muster.ingest.published.domain;

import io.muster.ingest.judging.LineProblems;
import io.muster.ingest.judging.Problem;
import io.muster.ingest.published.domain.PublishedFile.Entry;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads one published file row by row and judges it as a whole: a cell that occurs twice spoils the file, since which of
 * the two counts holds can't be known.
 */
public final class PublishedReading {

    private final Layout layout;
    private final RowJudge judge;
    private final LineProblems problems = new LineProblems();
    private final Map<Cell, Entry> cells = new LinkedHashMap<>();
    private final Map<String, Foreign> foreign = new LinkedHashMap<>();
    private final Set<String> knownRegions = new HashSet<>();

    /**
     * A file of which only the header is read.
     *
     * @param publishedOn when it was published; it can't tell of later months
     */
    public PublishedReading(Layout layout, PublishedRules rules, LocalDate publishedOn) {
        this.layout = layout;
        this.judge = rules.rows(layout, publishedOn);
    }

    /** Rows of a region whose areas the profile doesn't know. */
    private record Foreign(long rows, long persons, long suppressed, long firstLine, String firstArea) {

        Foreign with(PublishedCount count) {
            return new Foreign(
                    rows + 1,
                    persons + count.persons(),
                    suppressed + (count.suppressed() ? 1 : 0),
                    firstLine,
                    firstArea);
        }
    }

    /**
     * Takes a row.
     *
     * @param line physical number of its first line, from 1
     */
    public void add(long line, List<String> values) {
        switch (judge.judge(values)) {
            case RowJudge.Good good -> store(line, good);
            case RowJudge.Elsewhere elsewhere -> setAside(line, elsewhere);
            case RowJudge.Bad bad -> problems.add(line, bad.problems());
        }
    }

    /** Notes that a line can't be read as a row. */
    public void unreadable(long line, String reason) {
        problems.add(line, new Problem("line", "", reason, "a CSV as RFC 4180 has it, in UTF-8"));
    }

    /** Judges the whole file. */
    public PublishedJudgement end() {
        var left = new LinkedHashMap<>(foreign);
        left.keySet().removeAll(knownRegions);
        foreign.forEach((region, rows) -> {
            if (!left.containsKey(region) || cells.isEmpty()) {
                problems.add(rows.firstLine(), unknownArea(rows));
            }
        });
        if (cells.isEmpty() && problems.count() == 0) {
            unreadable(1, "the file has no rows after its header");
        }
        return problems.count() > 0
                ? new PublishedJudgement.Refused(problems.count(), problems.first())
                : new PublishedJudgement.Accepted(new PublishedFile(layout, cells, leftOut(left)));
    }

    private void store(long line, RowJudge.Good good) {
        knownRegions.add(good.cell().region());
        var before = cells.putIfAbsent(good.cell(), new Entry(good.count(), line));
        if (before != null) {
            problems.add(line, twice(good, before));
        }
    }

    private static Problem twice(RowJudge.Good good, Entry before) {
        return new Problem(
                Column.COUNT.title(),
                good.count().text(),
                "the cell stands in line " + before.line() + " already, there with "
                        + before.count().text(),
                "each cell once");
    }

    private void setAside(long line, RowJudge.Elsewhere elsewhere) {
        var before = foreign.getOrDefault(elsewhere.region(), new Foreign(0, 0, 0, line, elsewhere.area()));
        foreign.put(elsewhere.region(), before.with(elsewhere.count()));
    }

    private Problem unknownArea(Foreign rows) {
        return judge.unknownArea(rows.firstArea(), rows.rows());
    }

    private static PublishedFile.LeftOut leftOut(Map<String, Foreign> left) {
        return new PublishedFile.LeftOut(
                left.values().stream().mapToLong(Foreign::rows).sum(),
                left.values().stream().mapToLong(Foreign::persons).sum(),
                left.values().stream().mapToLong(Foreign::suppressed).sum(),
                List.copyOf(left.keySet()));
    }
}
