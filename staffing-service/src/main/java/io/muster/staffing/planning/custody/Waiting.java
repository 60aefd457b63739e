package io.muster.staffing.planning.custody;

import io.muster.schemas.profile.Pathway;
import io.muster.staffing.planning.numbers.Unbounded;
import io.muster.staffing.planning.quantity.End;
import java.util.List;

/**
 * Who waits to leave a place on a day at one end, by pathway, before it is known whom the exits take.
 *
 * @param wish persons whose stay is over
 * @param able of these, whose papers are done
 * @param overdue persons whose stay has been over for longer than the overflow rule of their exit lets them wait
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and seen by this package only
record Waiting(double[] there, double[] came, double[] wish, double[] able, double[] overdue) {

    private static final double NOBODY = 1e-6;

    /** Whom the exits let go, each its share of those who could. */
    CustodyFlow leave(ExitShares exits, PlaceInRegion day, End end) {
        double[] left = new double[there.length];
        double[] released = new double[there.length];
        double mostUnmet = NOBODY;
        String binding = CustodyModel.NONE;
        for (int pathway = 0; pathway < there.length; pathway++) {
            String exit = day.pathways().get(pathway).exit();
            double share = exit == null ? 1 : day.share(exit, exits, end);
            left[pathway] = able[pathway] * share;
            released[pathway] = Math.max(0, overdue[pathway] - left[pathway]);
            double unmet = wish[pathway] - left[pathway];
            if (unmet > mostUnmet) {
                mostUnmet = unmet;
                binding = share < 1 && exit != null ? exit : CustodyModel.PAPERWORK;
            }
        }
        return new CustodyFlow(there, came, left, released, binding);
    }

    /** Persons who could leave by an exit. */
    double ableBy(String exit, List<Pathway> pathways) {
        double sum = 0;
        for (int pathway = 0; pathway < able.length; pathway++) {
            if (exit.equals(pathways.get(pathway).exit()) && Unbounded.isKnown(able[pathway])) {
                sum += able[pathway];
            }
        }
        return sum;
    }
}
