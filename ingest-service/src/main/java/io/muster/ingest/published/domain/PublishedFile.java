package io.muster.ingest.published.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A file that was read whole and found good.
 *
 * @param cells each cell once, with its count and line
 * @param leftOut rows of regions in which the profile has no place, which nothing here can use
 */
public record PublishedFile(Layout layout, Map<Cell, Entry> cells, LeftOut leftOut) {

    /**
     * What a file says of a cell.
     *
     * @param count persons, at least 0; 0 is a published zero
     * @param line physical number, from 1
     */
    public record Entry(long count, long line) {}

    /** Rows that are not taken, and the persons in them. */
    public record LeftOut(long rows, long persons, List<String> regions) {}

    /** Persons in all cells. */
    public long persons() {
        return cells.values().stream().mapToLong(Entry::count).sum();
    }

    /** First days of the months covered, in order. */
    public List<LocalDate> periods() {
        return cells.keySet().stream().map(Cell::period).distinct().sorted().toList();
    }

    /** Regions covered, in order. */
    public List<String> regions() {
        return cells.keySet().stream().map(Cell::region).distinct().sorted().toList();
    }
}
