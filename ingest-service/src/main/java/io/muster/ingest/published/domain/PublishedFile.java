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
     * @param count persons, of which 0 is a published zero, or that they are suppressed
     * @param line physical number, from 1
     */
    public record Entry(PublishedCount count, long line) {}

    /**
     * Rows that are not taken, and the persons in them.
     *
     * @param suppressed how many of the rows are suppressed; they add nothing to the persons
     */
    public record LeftOut(long rows, long persons, long suppressed, List<String> regions) {}

    /** Persons in all cells that are not suppressed. */
    public long persons() {
        return cells.values().stream()
                .mapToLong(entry -> entry.count().persons())
                .sum();
    }

    /** How many cells are suppressed. */
    public long suppressed() {
        return cells.values().stream()
                .filter(entry -> entry.count().suppressed())
                .count();
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
