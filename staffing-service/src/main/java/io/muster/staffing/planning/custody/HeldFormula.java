package io.muster.staffing.planning.custody;

import io.muster.staffing.planning.demand.Arrivals;
import io.muster.staffing.planning.quantity.End;
import io.muster.staffing.planning.quantity.Ends;
import io.muster.staffing.planning.quantity.Figure;
import io.muster.staffing.planning.quantity.Label;
import io.muster.staffing.planning.quantity.Quantity;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Persons held at the end of a day, from who was there, who came and who left. */
final class HeldFormula {

    private static final String PERSONS = "persons";
    private static final Label HELD = Label.of("held", PERSONS);
    private static final Label CAME_AFTER_CENSUS = Label.of("arrivals-after-census", PERSONS);
    private static final Figure BEFORE = Figure.of("held-before", PERSONS, "C", "stock of the day before");
    private static final Figure CAME = Figure.of("arrivals-of-the-day", PERSONS, "C", "all arrivals of the day");
    private static final Figure LEFT_AFTER_CENSUS = Figure.of(
            "left-after-census",
            PERSONS,
            "C",
            "who leaves on a day that begins with the stock counted, for the part of the day that is left");

    private static final Figure RELEASED = Figure.of(
            "released-by-overflow",
            PERSONS,
            "C",
            "whose stay has been over for longer than the profile lets them wait for an exit that is full");

    private HeldFormula() {}

    static Quantity afterWholeDay(Arrivals arrivals, Ends<CustodyFlow> flows, StayEstimate learned) {
        var stay = figure(BEFORE, flows, CustodyFlow::before)
                .plus(came(arrivals))
                .minus(figure(new Left(flows.likely().binding(), learned), flows, CustodyFlow::out));
        return withoutReleased(stay, flows).named(HELD);
    }

    private static Quantity withoutReleased(Quantity stay, Ends<CustodyFlow> flows) {
        boolean nobody = flows.low().overflow() == 0
                && flows.likely().overflow() == 0
                && flows.high().overflow() == 0;
        return nobody ? stay : stay.minus(figure(RELEASED, flows, CustodyFlow::overflow));
    }

    static Quantity afterCensus(Arrivals arrivals, Correction correction, Ends<CustodyFlow> flows) {
        var counted = correction.counted();
        var census = counted.census();
        var share = Figure.of(
                "share-after-census",
                "share",
                "C",
                "share of the day's arrivals after " + census.at()
                        + ", by its hours where they are known, else by time");
        var after = came(arrivals)
                .times(Quantity.figure(share, counted.rest().arrivals()))
                .named(CAME_AFTER_CENSUS);
        var stay = stock(correction, flows).plus(after).minus(figure(LEFT_AFTER_CENSUS, flows, CustodyFlow::out));
        return withoutReleased(stay, flows).named(HELD);
    }

    private static Quantity stock(Correction correction, Ends<CustodyFlow> flows) {
        var census = correction.census();
        if (!census.atLeast()) {
            var exact = Figure.of("census", PERSONS, census.mark(), census.basis() + "; counted at " + census.at());
            return Quantity.figure(exact, (double) census.held());
        }
        boolean moved = correction.moves(End.LIKELY);
        var least = Figure.of(
                moved ? "census" : "held-at-census",
                PERSONS,
                moved ? census.mark() : "C",
                String.format(
                        Locale.ROOT,
                        "%s; at least %,d counted at %s: %s",
                        census.basis(),
                        census.held(),
                        census.at(),
                        moved
                                ? "fewer were computed, so it is the stock"
                                : "as many were computed, who stay as they are"));
        return Quantity.figure(
                least,
                correction.persons(End.LOW, flows.low()),
                correction.persons(End.LIKELY, flows.likely()),
                correction.persons(End.HIGH, flows.high()));
    }

    private record Left(String binding, StayEstimate learned) implements Figure {

        @Override
        public String name() {
            return "left";
        }

        @Override
        public String unit() {
            return PERSONS;
        }

        @Override
        public String mark() {
            return "C";
        }

        @Override
        public String source() {
            return "who stayed as long as the pathway's stay and could leave; what holds the rest: " + binding
                    + (learned.isLearned()
                            ? String.format(
                                    Locale.ROOT,
                                    "; censuses have shown stays of %.2f times the standard, and exits that take %.2f"
                                            + " times theirs",
                                    learned.stay(),
                                    learned.exit())
                            : "");
        }
    }

    private static Quantity came(Arrivals arrivals) {
        return Quantity.figure(
                CAME, arrivals.persons(End.LOW), arrivals.persons(End.LIKELY), arrivals.persons(End.HIGH));
    }

    private static Quantity figure(Figure figure, Ends<CustodyFlow> flows, ToDoubleFunction<CustodyFlow> persons) {
        return Quantity.figure(
                figure,
                persons.applyAsDouble(flows.low()),
                persons.applyAsDouble(flows.likely()),
                persons.applyAsDouble(flows.high()));
    }
}
