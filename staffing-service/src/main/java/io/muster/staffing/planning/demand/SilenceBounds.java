package io.muster.staffing.planning.demand;

import io.muster.schemas.profile.Pathway;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.Standard;
import io.muster.staffing.planning.numbers.CountBounds;
import io.muster.staffing.planning.numbers.StandardNormal;
import io.muster.staffing.planning.quantity.Ends;
import io.muster.staffing.planning.quantity.Quantity;
import io.muster.staffing.planning.situation.Count;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The 95 % bounds of a figure that is carried forward. Half their width is the spread of the known days, at least a tenth of the
 * mean (method.md 9.13) and at least what a count's own noise is, and grows with the square root of the days since the last
 * known one.
 */
final class SilenceBounds {

    private static final double LEAST_DEVIATION = 0.1;
    private static final double HALF_WIDTH = StandardNormal.halfWidth(0.95);

    private final ReferenceProfile profile;

    SilenceBounds(ReferenceProfile profile) {
        this.profile = profile;
    }

    /** What is carried to a day, between its bounds. At least one day must be known. */
    Ends<Arrivals> around(LocalDate day, Arrivals carried, DemandState before) {
        var known = before.recent();
        double mean = carried.persons();
        long silent = Math.max(1, ChronoUnit.DAYS.between(known.getLast().day(), day));
        double grown = Math.sqrt((double) silent);
        double spread = HALF_WIDTH * Math.max(LEAST_DEVIATION, deviation(known)) * mean;
        var noise = CountBounds.of(mean, known.size());
        double low = Math.max(0, mean - grown * Math.max(spread, mean - noise.low()));
        double high = mean + grown * Math.max(spread, noise.high() - mean);
        return mean > 0
                ? new Ends<>(carried.times(low / mean), carried, carried.times(high / mean))
                : unseen(carried, high);
    }

    /**
     * Nobody is expected, and at most so many. Of which kind they would be nobody knows: they are taken for those whose
     * processing takes longest, so that no need is bounded too narrowly.
     */
    Ends<Arrivals> unseen(Arrivals nobody, double most) {
        var longest = profile.pathways().stream()
                .max(Comparator.comparingDouble(this::hours))
                .orElseThrow();
        var kind = new Arrivals.Flow(
                profile.components().getFirst().code(),
                profile.pathways().indexOf(longest),
                profile.demographics().stream()
                        .map(demographic -> demographic.code())
                        .filter(code -> !longest.discounts().containsKey(code))
                        .findFirst()
                        .orElse(profile.demographics().getFirst().code()),
                Quantity.ZERO,
                true);
        return new Ends<>(with(nobody, kind), with(nobody, kind), with(nobody, kind.with(Quantity.of(most))));
    }

    private static Arrivals with(Arrivals arrivals, Arrivals.Flow kind) {
        List<Arrivals.Flow> flows = new ArrayList<>(arrivals.flows());
        flows.add(kind);
        return new Arrivals(flows);
    }

    private double hours(Pathway pathway) {
        return profile.standard(pathway.hours()).map(Standard::value).orElse(0.0);
    }

    /** Standard deviation of the known days as a share of their mean. */
    private static double deviation(List<DemandState.KnownDay> known) {
        double mean =
                known.stream().mapToDouble(SilenceBounds::persons).average().orElse(0);
        double variance = known.stream()
                .mapToDouble(day -> (persons(day) - mean) * (persons(day) - mean))
                .average()
                .orElse(0);
        return mean > 0 ? Math.sqrt(variance) / mean : 0;
    }

    private static double persons(DemandState.KnownDay day) {
        return day.counts().stream().mapToLong(Count::persons).sum();
    }
}
