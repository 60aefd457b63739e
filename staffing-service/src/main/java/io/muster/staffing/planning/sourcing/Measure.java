package io.muster.staffing.planning.sourcing;

import java.util.Collection;
import java.util.List;

/**
 * How good a sharing is: the lower the better, the worst relative shortage before the total.
 *
 * @param worst the largest relative shortage of one task at one place
 * @param missing people missing in all
 * @param required people required in all
 */
public record Measure(Share worst, long missing, long required) {

    /** Measures placements against openings; people beyond what is missing in an opening count for nothing. */
    public static Measure of(Collection<Opening> openings, List<Placement> placements) {
        var worst = Share.NONE;
        long missing = 0;
        long required = 0;
        for (var opening : openings) {
            double there = placements.stream()
                    .filter(placement -> placement.isAt(opening))
                    .mapToDouble(placement -> placement.headcount() * opening.each(placement.component()))
                    .sum();
            int left = opening.missingWith(there);
            var share = opening.relativeShortage(left);
            worst = share.compareTo(worst) > 0 ? share : worst;
            missing += left;
            required += opening.required();
        }
        return new Measure(worst, missing, required);
    }
}
