package io.muster.staffing.requests.decisions;

import io.muster.schemas.profile.Task;
import io.muster.schemas.rules.PlainNumber;
import io.muster.staffing.planning.needs.NeedLine;
import io.muster.staffing.planning.numbers.Tolerance;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/** Shortages of one task at one place by day; days of which nobody knows what is required are not among them. */
record OpenShortages(Task task, String place, NavigableMap<LocalDate, NeedLine> days) {

    long first() {
        return missing(days.firstEntry().getValue());
    }

    Map.Entry<LocalDate, NeedLine> worst() {
        return days.entrySet().stream()
                .max(Comparator.<Map.Entry<LocalDate, NeedLine>>comparingLong(entry -> missing(entry.getValue()))
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .orElseThrow();
    }

    long most() {
        return missing(worst().getValue());
    }

    /**
     * What the draft says of them.
     *
     * @param share of the draws in which the required people suffice, or null where the likely values require them
     */
    Draft.Line line(@Nullable Double share) {
        var worst = worst().getValue();
        int there = worst.wholeEquivalent();
        return new Draft.Line(
                task.code(),
                place,
                first(),
                most(),
                worst().getKey(),
                Math.max(0, worst.known().low() - there),
                missing(worst.known().high(), there),
                task.legality().rule(),
                task.legality().source(),
                String.format(
                        Locale.ROOT,
                        "%s (%.0f by load, %.0f by posts; %s), %d on hand%s",
                        required(worst.known(), share),
                        worst.known().loadDriven(),
                        worst.postDriven(),
                        worst.basis().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        worst.onHand() == null ? 0 : worst.onHand(),
                        worst.onHand() == null || worst.onHand() == there
                                ? ""
                                : ", who by their hours count as " + there));
    }

    /** Load and posts are of the likely values: a share of the draws asks for people as a whole. */
    private static String required(NeedLine.Estimate estimate, @Nullable Double share) {
        return share == null
                ? estimate.required() + " required"
                : String.format(
                        Locale.ROOT,
                        "%d suffice in a share of %s of the draws; by the likely values %.0f are required",
                        estimate.required(),
                        PlainNumber.of(share).toPlainString(),
                        Tolerance.ceiling(estimate.requiredUnrounded()));
    }

    /** People missing; nobody where it is unknown how many are. */
    static long missing(NeedLine line) {
        return line.shortage() == null ? 0 : line.shortage();
    }

    private static @Nullable Long missing(@Nullable Integer high, int there) {
        return high == null ? null : Long.valueOf(Math.max(0, high - there));
    }
}
