package io.muster.staffing.planning.plan;

import io.muster.staffing.planning.explanation.Ledger;
import io.muster.staffing.planning.explanation.Term;

/** The steps to the persons held at the end of a day. */
final class CustodySteps {

    private static final String PERSONS = "persons";
    private static final String HELD = "held";

    private CustodySteps() {}

    /**
     * Writes them.
     *
     * @param arrivals persons who came on the whole day
     */
    static void write(Ledger ledger, double arrivals, CustodyModel.Moved moved) {
        if (!ledger.isOpen()) {
            return;
        }
        var came = new Term("arrivals-of-the-day", arrivals, PERSONS, "C", "all arrivals of the day");
        if (moved.counted() == null) {
            fromTheDayBefore(ledger, came, moved);
        } else {
            fromTheCensus(ledger, moved.counted(), came, moved);
        }
    }

    private static void fromTheDayBefore(Ledger ledger, Term came, CustodyModel.Moved moved) {
        double held = moved.heldByEnd().likely();
        ledger.write(
                HELD,
                PERSONS,
                "held-before + arrivals-of-the-day - left",
                held,
                new Term("held-before", held - came.value() + moved.left(), PERSONS, "C", "stock of the day before"),
                came,
                new Term(
                        "left",
                        moved.left(),
                        PERSONS,
                        "C",
                        "who stayed as long as the pathway's stay and could leave; what holds the rest: "
                                + moved.shown().binding()));
    }

    private static void fromTheCensus(
            Ledger ledger, CustodyModel.Counted counted, Term came, CustodyModel.Moved moved) {
        var census = counted.census();
        double share = counted.rest().arrivals();
        ledger.write(
                "arrivals-after-census",
                PERSONS,
                "arrivals-of-the-day * share-after-census",
                came.value() * share,
                came,
                new Term(
                        "share-after-census",
                        share,
                        "share",
                        "C",
                        "share of the day's arrivals after " + census.at()
                                + ", by its hours where they are known, else by time"));
        ledger.write(
                HELD,
                PERSONS,
                "census + arrivals-after-census - left-after-census",
                moved.heldByEnd().likely(),
                new Term(
                        "census",
                        (double) census.held(),
                        PERSONS,
                        census.mark(),
                        census.basis() + "; counted at " + census.at()),
                Term.step("arrivals-after-census", came.value() * share, PERSONS),
                new Term(
                        "left-after-census",
                        moved.left(),
                        PERSONS,
                        "C",
                        "who leaves on a day that begins with the stock counted, for the part of the day that is left"));
    }
}
