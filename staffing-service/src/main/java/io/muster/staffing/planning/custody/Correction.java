package io.muster.staffing.planning.custody;

import io.muster.staffing.planning.numbers.Unbounded;
import io.muster.staffing.planning.quantity.End;
import io.muster.staffing.planning.quantity.Ends;
import io.muster.staffing.planning.situation.Census;
import java.util.Arrays;

/**
 * What a census makes of the stock of its hour. An exact count is the stock. One that says "at least" moves only an end that has
 * fewer, and only up to the count; on a day of which nobody knows who came it is the stock, and how many more there were is unknown.
 *
 * @param modelled the day before anybody was counted
 */
record Correction(CustodyModel.Counted counted, Ends<CustodyFlow> modelled) {

    Census census() {
        return counted.census();
    }

    /** Whether it moves an end. */
    boolean moves(End end) {
        return !census().atLeast() || isOfUnknownDay() || there(end) < census().held();
    }

    /** Persons whom the plan has at the census's hour. */
    private double there(End end) {
        return CustodyFlow.sum(modelled.at(end).at(counted.rest()));
    }

    private boolean isOfUnknownDay() {
        return counted.rest().equals(RestOfDay.UNKNOWN);
    }

    private boolean hasNoEnd(End end) {
        return census().atLeast() && end == End.HIGH && isOfUnknownDay();
    }

    /**
     * The stock by pathway of an end that it moves. A census counts everybody: the kinds keep their proportions, or take those of
     * the day's arrivals where nobody was there. An end that nobody knows has no proportions but the likely ones.
     */
    double[] stock(End end) {
        var flow = modelled.at(end).isKnown() ? modelled.at(end) : modelled.likely();
        double[] before = flow.at(counted.rest());
        double[] held = new double[before.length];
        if (hasNoEnd(end)) {
            Arrays.fill(held, Unbounded.END);
            return held;
        }
        var kinds = CustodyFlow.sum(before) > 0 ? before : flow.came();
        double sum = CustodyFlow.sum(kinds);
        for (int pathway = 0; pathway < held.length; pathway++) {
            held[pathway] = sum > 0 ? census().held() * (kinds[pathway] / sum) : census().held() / (double) held.length;
        }
        return held;
    }

    /**
     * What it shows of stays and exits: nothing where the plan has as many as it says at least, or where nobody knows who came.
     */
    StayEstimate learned(StayEstimate before, int reach) {
        double there = there(End.LIKELY);
        double held = census().held();
        if (!moves(End.LIKELY) || isOfUnknownDay() || there <= 0 || held <= 0 || !Unbounded.isKnown(there)) {
            return unlearned(before);
        }
        var likely = modelled.likely();
        boolean heldByExit =
                !likely.binding().equals(CustodyModel.NONE) && !likely.binding().equals(CustodyModel.PAPERWORK);
        return heldByExit && likely.out() > 0
                ? before.afterCount(held, there, likely.out(), reach)
                : before.afterCount(held, there, CustodyFlow.sum(likely.came()));
    }

    /** Nothing, but that the stock was counted. */
    StayEstimate unlearned(StayEstimate before) {
        return moves(End.LIKELY) ? before.afterCount() : before;
    }

    /** Whether the stock rests on a census then: one that says "at least" does not say how many were there. */
    boolean isObserved(CustodyStock before) {
        return !census().atLeast() || (before.corrected() && !isOfUnknownDay());
    }

    /** The rest of the day after it. An end that it does not move comes to what it comes to without it. */
    CustodyFlow rest(End end, CustodyFlow whole) {
        return moves(end) ? whole.rest(counted.rest()) : whole.lastPart(counted.rest());
    }

    /** Persons at its hour, at an end of the rest of the day. */
    double persons(End end, CustodyFlow rest) {
        return moves(end) && !hasNoEnd(end) ? census().held() : rest.before();
    }
}
