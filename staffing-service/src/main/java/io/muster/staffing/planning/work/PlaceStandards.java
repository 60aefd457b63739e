package io.muster.staffing.planning.work;

import io.muster.schemas.profile.AdjustableRange;
import io.muster.schemas.profile.Mark;
import io.muster.schemas.profile.Place;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.Standard;
import io.muster.schemas.profile.Task;
import io.muster.staffing.planning.draws.Draws;
import io.muster.staffing.planning.quantity.End;
import io.muster.staffing.planning.quantity.Figure;
import io.muster.staffing.planning.quantity.Quantity;
import io.muster.staffing.planning.situation.Adjustment;
import io.muster.staffing.planning.situation.Measurement;
import io.muster.staffing.planning.situation.ReportedPosts;
import io.muster.staffing.planning.workload.ShareOut;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The standards as they hold at one place, and the posts that are open there: totals shared out, adjustments applied. A total in
 * whole units is shared out by the largest remainder, any other in proportion.
 */
public final class PlaceStandards {

    private final Map<String, Value> values;
    private final Map<String, Quantity> quantities = new HashMap<>();
    private final Map<String, Quantity> divisors = new HashMap<>();
    private final PlacePosts posts;
    private @Nullable PlaceStandards inDraws;
    private boolean isDrawn;

    private PlaceStandards(Map<String, Value> values, PlacePosts posts) {
        this.values = values;
        this.posts = posts;
        values.forEach((code, value) -> {
            quantities.put(code, value.quantity());
            divisors.put(
                    code, Quantity.figure(value, /* low= */ value.high(), value.likely(), /* high= */ value.low()));
        });
    }

    /** The same standards in other cases than their ends. */
    private PlaceStandards(Map<String, Value> values, PlacePosts posts, Map<String, double[]> cases) {
        this.values = values;
        this.posts = posts;
        values.forEach((code, value) -> {
            var quantity = Quantity.figure(value, value.likely()).inCases(cases.getOrDefault(code, new double[0]));
            quantities.put(code, quantity);
            divisors.put(code, quantity);
        });
    }

    /**
     * One standard here.
     *
     * @param name its code
     * @param standard as the profile has it
     * @param adjusted what a planner made of it, or null
     * @param learned what measurements made of it, or null
     */
    public record Value(
            String name,
            double low,
            double likely,
            double high,
            Standard standard,
            @Nullable Adjustment adjusted,
            @Nullable LearnedStandard learned)
            implements Figure {

        /** The same as a planner has set it. */
        private Value adjusted(Adjustment to) {
            return new Value(name, to.value(), to.value(), to.value(), standard, to, null);
        }

        /** The same as it was measured. */
        private Value measured(LearnedStandard by) {
            return new Value(name, by.low(), by.likely(), by.high(), standard, null, by);
        }

        /** With its ends; where it was measured a step of its own, from what was assumed and what was measured. */
        private Quantity quantity() {
            return learned == null
                    ? Quantity.figure(this, low, likely, high)
                    : learned.formula().named(this);
        }

        @Override
        public String unit() {
            return standard.unit();
        }

        @Override
        public String mark() {
            if (learned != null) {
                return Mark.C.name();
            }
            return isAssumed() ? Mark.A.name() : standard.mark().name();
        }

        @Override
        public String source() {
            if (learned != null) {
                return learned.source();
            }
            return adjusted == null
                    ? standard.source()
                    : "adjusted here by " + adjusted.role() + " until " + adjusted.until() + ": " + adjusted.reason();
        }

        /** The value at that end of the range. */
        public double at(End end) {
            return switch (end) {
                case LOW -> low;
                case LIKELY -> likely;
                case HIGH -> high;
            };
        }

        /** Whether it is an assumption: the standard's own mark is, or a planner set it. */
        public boolean isAssumed() {
            return adjusted != null || (learned == null && standard.mark() == Mark.A);
        }

        /** Whether it is a total of which nothing falls to this place: it was measured at other places and says nothing here. */
        public boolean isElsewhere() {
            return standard.spread() != null && adjusted == null && high == 0;
        }
    }

    /** The standards of a place with the profile's own posts. */
    public static PlaceStandards of(ReferenceProfile profile, String place, List<Adjustment> adjustments) {
        return of(profile, place, new DayReports(adjustments, ReportedPosts.OnDay.BY_THE_PROFILE, List.of()));
    }

    /**
     * What holds at a place on a day otherwise than by the profile.
     *
     * @param adjustments in the order of the log: the later of two holds, and any of them beside what was measured
     * @param posts which posts are open there
     * @param measurements of work there, in any order
     */
    public record DayReports(List<Adjustment> adjustments, ReportedPosts.OnDay posts, List<Measurement> measurements) {}

    /** The standards of a place. */
    public static PlaceStandards of(ReferenceProfile profile, String place, DayReports reports) {
        int index = indexOf(profile, place);
        Map<String, Value> values = new HashMap<>();
        profile.standards().forEach((code, standard) -> values.put(code, here(profile, code, standard, index)));
        LearnedStandard.byCode(profile, reports.measurements())
                .forEach((code, learned) -> values.computeIfPresent(code, (named, value) -> value.measured(learned)));
        reports.adjustments().stream()
                .filter(adjustment -> isUsable(profile, adjustment))
                .forEach(adjustment ->
                        values.computeIfPresent(adjustment.standard(), (code, value) -> value.adjusted(adjustment)));
        return new PlaceStandards(values, PlacePosts.of(profile, place, reports.posts()));
    }

    /** What no formula can take is left out: it was refused where it came in, unless another profile held then. */
    private static boolean isUsable(ReferenceProfile profile, Adjustment adjustment) {
        return profile.standard(adjustment.standard())
                .filter(standard -> AdjustableRange.expectedInsteadOf(standard, adjustment.value())
                        .isEmpty())
                .isPresent();
    }

    /** The standard of that code; a profile that was read has every code that it uses. */
    public Value value(String code) {
        return known(values, code);
    }

    private static <T> T known(Map<String, T> byCode, String code) {
        return Objects.requireNonNull(byCode.get(code), code);
    }

    /** The value of a standard at an end of its range. */
    public double at(String code, End end) {
        return value(code).at(end);
    }

    /** The standard as a quantity of a formula, with its ends. */
    public Quantity quantity(String code) {
        return known(quantities, code);
    }

    /** The posts that are open here. */
    public PlacePosts posts() {
        return posts;
    }

    /** The standard as a divisor, so that its high value gives the low end. */
    private Quantity divisor(String code) {
        return known(divisors, code);
    }

    /** Hours that one person of a task gives a calendar day: a divisor, so the low end takes the high value. */
    public Quantity effectiveHours(Task task) {
        return divisor(effectiveHoursCode(task));
    }

    /** The standard that says what one person of a task gives. */
    static String effectiveHoursCode(Task task) {
        return Objects.requireNonNull(task.effectiveHours(), () -> task.code() + " has no effective hours");
    }

    /**
     * The same standards in cases of the caller's choice; a standard that is not named has its likely value in each.
     *
     * @param cases as many values for each code
     */
    public PlaceStandards inCases(Map<String, double[]> cases) {
        return new PlaceStandards(values, posts, cases);
    }

    /** The same standards with a case for each draw; computed once, with the draws of the profile. */
    PlaceStandards drawn(Draws draws) {
        if (inDraws == null) {
            Map<String, double[]> cases = new HashMap<>();
            values.forEach((code, value) -> {
                if (value.low() < value.high()) {
                    cases.put(code, draws.standard(code, value.low(), value.likely(), value.high()));
                }
            });
            inDraws = inCases(cases);
            inDraws.isDrawn = true;
        }
        return inDraws;
    }

    /** Whether their cases are draws. */
    boolean isDrawn() {
        return isDrawn;
    }

    /** All of them by code. */
    public Map<String, Value> values() {
        return Collections.unmodifiableMap(values);
    }

    private static int indexOf(ReferenceProfile profile, String place) {
        var codes = profile.places().stream().map(Place::code).toList();
        int index = codes.indexOf(place);
        if (index < 0) {
            throw new IllegalArgumentException("place '" + place + "' is not of the profile; known are " + codes);
        }
        return index;
    }

    private static Value here(ReferenceProfile profile, String code, Standard standard, int index) {
        var spread = standard.spread();
        if (spread == null) {
            return new Value(code, standard.low(), standard.value(), standard.high(), standard, null, null);
        }
        var weights = profile.places().stream()
                .map(place -> place.weights().getOrDefault(spread, 0.0))
                .toList();
        return new Value(
                code,
                share(standard.low(), weights, index),
                share(standard.value(), weights, index),
                share(standard.high(), weights, index),
                standard,
                null,
                null);
    }

    private static double share(double total, List<Double> weights, int index) {
        if (total == Math.rint(total)) {
            return ShareOut.largestRemainder((long) total, weights).get(index);
        }
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        return sum == 0 ? total / weights.size() : total * weights.get(index) / sum;
    }
}
