package io.muster.staffing.planning.custody;

import io.muster.staffing.planning.quantity.End;
import io.muster.staffing.planning.quantity.Ends;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Which share of those who could leave on a day the exits of a transfer region take. What an exit takes at all its places is one
 * pool, and everybody who waits for it at any of them has the same chance: {@code min(1, capacity / waiting)}.
 *
 * @param byExit share at each end, 0 to 1
 */
record ExitShares(Map<String, Ends<Double>> byExit) {

    /** The shares of one day, from what each place of a region waits for; in the order of the region's places. */
    static ExitShares of(List<Map<String, ExitClaims.Claim>> places) {
        Map<String, Ends<Double>> shares = new TreeMap<>();
        for (var place : places) {
            for (var exit : place.keySet()) {
                shares.computeIfAbsent(exit, code -> Ends.of(end -> share(places, code, end)));
            }
        }
        return new ExitShares(shares);
    }

    private static double share(List<Map<String, ExitClaims.Claim>> places, String exit, End end) {
        double waiting = 0;
        double capacity = 0;
        for (var place : places) {
            var claim = place.get(exit);
            if (claim != null) {
                waiting += claim.waiting().at(end);
                capacity += claim.capacity().at(end);
            }
        }
        return waiting <= capacity ? 1 : capacity / waiting;
    }

    double share(String exit, End end) {
        return Objects.requireNonNull(byExit.get(exit), exit).at(end);
    }
}
