package io.muster.staffing.planstreams.published;

/**
 * How much of what stood a publication may leave out before somebody must confirm that. A revision moves some persons from one
 * kind to another and so leaves some cells empty, about one in a hundred; a file that was filtered or cut off leaves out a
 * component, a place or a month, and that is more than one in twenty.
 *
 * @param percent of the persons, and of the cells with persons, that stood of its months and regions, 0 to 100; at 100 all may vanish
 * @param cells so many cells, at least 0, may vanish whatever share of all cells they are
 */
public record VanishingLimit(int percent, int cells) {

    private static final int ALL = 100;

    public VanishingLimit {
        if (percent < 0 || percent > ALL || cells < 0) {
            throw new IllegalArgumentException(
                    "percent must be 0 to 100 and cells at least 0, but they are " + percent + " and " + cells);
        }
    }

    /** Whether all may vanish. */
    boolean isNone() {
        return percent == ALL;
    }
}
