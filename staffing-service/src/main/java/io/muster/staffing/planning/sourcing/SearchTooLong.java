package io.muster.staffing.planning.sourcing;

/** The best sharing of a day was not found, or not proven to be the best, within the steps that a search may take. */
public final class SearchTooLong extends RuntimeException {

    public SearchTooLong(int steps) {
        super("the best sharing was not found within " + steps + " steps of the search");
    }
}
