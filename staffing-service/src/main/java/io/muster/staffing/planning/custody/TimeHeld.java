package io.muster.staffing.planning.custody;

import io.muster.staffing.planning.backlog.HeldStock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long those held have been there, if who came first left first: they are the latest arrivals. The stay and who is over a limit
 * so come from one distribution: somebody is over the limit where the stay is longer than it, and nobody else.
 *
 * @param held persons
 * @param arrivals persons of the latest days, today's last
 */
record TimeHeld(double held, List<Double> arrivals) {

    static final double HOURS_A_DAY = 24;

    /** The least number held longer than so many days: whoever is not among the arrivals of that span. */
    double longerThan(double days) {
        double within = 0;
        for (int back = 0; back < arrivals.size(); back++) {
            within += Math.max(0, Math.min(1, days - back)) * arrivals.get(arrivals.size() - 1 - back);
        }
        return new HeldStock(held).heldLongerThanSpanOf(within);
    }

    /**
     * Hours since the first of those held came: the stay by which the latest arrivals make up the stock. Null where nobody is
     * held, or more than came on the days that are known.
     */
    @Nullable
    Double stayHours() {
        double left = held;
        for (int back = 0; back < arrivals.size() && left > 0; back++) {
            double came = arrivals.get(arrivals.size() - 1 - back);
            if (left <= came) {
                return (back + left / came) * HOURS_A_DAY;
            }
            left -= came;
        }
        return null;
    }
}
