package io.muster.staffing.planning.custody;

import io.muster.staffing.planning.backlog.HeldStock;
import io.muster.staffing.planning.numbers.Unbounded;
import java.util.ArrayList;
import java.util.List;

/**
 * Who was there, came and left, by pathway.
 *
 * @param left by the exits of the pathways
 * @param released by the overflow rule, since an exit could not take them within its limit
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and seen by this package only
record CustodyFlow(double[] there, double[] came, double[] left, double[] released, String binding) {

    /** The stock at the end of it. */
    List<Double> held() {
        List<Double> after = new ArrayList<>();
        for (int pathway = 0; pathway < there.length; pathway++) {
            after.add(new HeldStock(there[pathway])
                    .after(came[pathway], left[pathway] + released[pathway])
                    .held());
        }
        return after;
    }

    /** Whether it is known how many were there and came. */
    boolean isKnown() {
        return Unbounded.isKnown(sum(there)) && Unbounded.isKnown(sum(came));
    }

    /** Persons who were there before. */
    double before() {
        return sum(there);
    }

    /** Persons who left by the exits. */
    double out() {
        return sum(left);
    }

    /** Persons released by the overflow rule. */
    double overflow() {
        return sum(released);
    }

    /** The stock of each pathway at the instant after which only so much of the day is left. */
    double[] at(RestOfDay rest) {
        double[] then = new double[there.length];
        for (int pathway = 0; pathway < there.length; pathway++) {
            double in = Unbounded.times(came[pathway], 1 - rest.arrivals());
            then[pathway] = new HeldStock(there[pathway])
                    .after(in, (left[pathway] + released[pathway]) * (1 - rest.time()))
                    .held();
        }
        return then;
    }

    /** The same people there, for the rest of the day alone: more than are there can't leave. */
    CustodyFlow rest(RestOfDay rest) {
        double[] in = new double[there.length];
        double[] out = new double[there.length];
        double[] over = new double[there.length];
        for (int pathway = 0; pathway < there.length; pathway++) {
            in[pathway] = Unbounded.times(came[pathway], rest.arrivals());
            double present = there[pathway] + in[pathway];
            out[pathway] = Math.min(present, left[pathway] * rest.time());
            over[pathway] = Math.min(present - out[pathway], released[pathway] * rest.time());
        }
        return new CustodyFlow(there, in, out, over, binding);
    }

    /** The rest of this day, which ends with the same people held as the whole of it. */
    CustodyFlow lastPart(RestOfDay rest) {
        double[] then = at(rest);
        double[] in = new double[there.length];
        double[] out = new double[there.length];
        double[] over = new double[there.length];
        var end = held();
        for (int pathway = 0; pathway < there.length; pathway++) {
            in[pathway] = Unbounded.times(came[pathway], rest.arrivals());
            double present = then[pathway] + in[pathway];
            if (Unbounded.isKnown(present)) {
                double gone = Math.max(0, present - end.get(pathway));
                over[pathway] = Math.min(gone, released[pathway] * rest.time());
                out[pathway] = gone - over[pathway];
            }
        }
        return new CustodyFlow(then, in, out, over, binding);
    }

    static double sum(double[] persons) {
        double sum = 0;
        for (double ofPathway : persons) {
            sum += ofPathway;
        }
        return sum;
    }
}
