package io.muster.local.backtest;

import io.muster.schemas.profile.Place;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.planning.custody.CustodyDay;
import io.muster.staffing.planning.plan.DayByDayPlanner;
import io.muster.staffing.planning.plan.OperationPlan;
import io.muster.staffing.planning.plan.OperationState;
import io.muster.staffing.planning.plan.Scope;
import io.muster.staffing.planning.situation.Situation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Persons held as the plan computes them, at every point of which a figure was published: before the censuses of May from arrivals
 * and standards alone, after them with these two fed in, as the demo does, and no later one.
 */
final class CustodyCheck {

    /** Days from which a stock is computed before its first known point. */
    private static final YearMonth FROM = YearMonth.of(2023, 4);

    private static final YearMonth TO = YearMonth.of(2023, 9);

    private CustodyCheck() {}

    /** Whose persons a published figure counts. */
    private enum Of {
        ALL_PLACES,
        SECTORS
    }

    /**
     * A published figure.
     *
     * @param said when, as the source has it
     * @param day the day whose end is nearest to it
     * @param place a sector, or null for the whole of {@code of}
     * @param share whether persons are a share of the place's capacity
     * @param isFed whether the demo tells it as a census: what is computed for it is so computed without any
     */
    private record Known(
            String said,
            LocalDate day,
            Of of,
            @Nullable String place,
            double persons,
            boolean share,
            boolean isFed,
            String source) {

        boolean counts(Place other) {
            return place == null ? of == Of.ALL_PLACES || other.kind().equals("SECTOR") : place.equals(other.code());
        }
    }

    private static final LocalDate SEP_21 = LocalDate.of(2023, 9, 21);
    private static final String NEWS_OF_SEP_21 = "unofficial reports in the press of September 21";

    private static final List<Known> KNOWN = List.of(
            whole(
                    "May 10, morning",
                    LocalDate.of(2023, 5, 9),
                    Of.ALL_PLACES,
                    28_000,
                    true,
                    "Homeland Security in the press, \"more than\""),
            whole(
                    "May 10, later",
                    LocalDate.of(2023, 5, 10),
                    Of.ALL_PLACES,
                    26_354,
                    true,
                    "Border Patrol chief in the press"),
            whole("May 14", LocalDate.of(2023, 5, 14), Of.ALL_PLACES, 22_259, true, "court record, read in a reprint"),
            whole(
                    "June 8, evening",
                    LocalDate.of(2023, 6, 8),
                    Of.SECTORS,
                    7_696,
                    false,
                    "internal figures in the press of September 2023"),
            whole("August 10, evening", LocalDate.of(2023, 8, 10), Of.SECTORS, 17_000, false, "the same, \"almost\""),
            whole("September 21", SEP_21, Of.SECTORS, 20_000, false, NEWS_OF_SEP_21 + ", \"more than\""),
            sector("DRT", 3_400, false),
            sector("LRT", 2_700, false),
            sector("EPT", 5_700, false),
            sector("DRT", 1.85, true),
            sector("LRT", 1.25, true),
            sector("EPT", 1.15, true),
            sector("TCA", 0.74, true),
            sector("RGV", 0.68, true),
            sector("SDC", 0.66, true),
            sector("YUM", 0.62, true),
            sector("ELC", 0.55, true),
            sector("BBT", 0.11, true));

    private static Known whole(String said, LocalDate day, Of of, double persons, boolean isFed, String source) {
        return new Known(said, day, of, null, persons, false, isFed, source);
    }

    private static Known sector(String place, double persons, boolean share) {
        return new Known("September 21", SEP_21, Of.SECTORS, place, persons, share, false, NEWS_OF_SEP_21);
    }

    /**
     * A published figure beside the computed one.
     *
     * @param whose whose persons
     * @param isShare whether figures are shares of capacity instead of persons
     * @param isFed whether the demo tells it as a census; the computed one rests on none then
     * @param low computed at the low end of stays, exits and arrivals
     * @param high the same at the high end, or null where nobody knows it
     */
    record Point(
            String said,
            String whose,
            LocalDate day,
            boolean isShare,
            boolean isFed,
            double known,
            double low,
            double computed,
            @Nullable Double high,
            String source) {

        /** Share by which the computed figure is above the published one; below 0 where it is below. */
        double error() {
            return computed / known - 1;
        }
    }

    static List<Point> of(History history) {
        var profile = BacktestSettings.profile();
        var without = held(situation(
                history, profile, new DemoFacts(DemoFacts.read(profile).policies(), List.of())));
        var fed = held(situation(history, profile, DemoFacts.read(profile)));
        List<Point> points = new ArrayList<>();
        for (var known : KNOWN) {
            points.add(point(known, profile, Objects.requireNonNull((known.isFed() ? without : fed).get(known.day()))));
        }
        return points;
    }

    private static Situation situation(History history, ReferenceProfile profile, DemoFacts facts) {
        var base = ExpectedNeeds.situation(profile, DayCells.of(history, FROM, TO), TO.atEndOfMonth());
        var policies = new ArrayList<>(base.policies());
        policies.addAll(facts.policies());
        return new Situation(
                profile,
                base.today(),
                base.counts(),
                base.published(),
                policies,
                base.adjustments(),
                facts.censuses(),
                base.reports(),
                base.commitments());
    }

    private static Map<LocalDate, Map<String, CustodyDay>> held(Situation situation) {
        Map<LocalDate, Map<String, CustodyDay>> held = new TreeMap<>();
        for (OperationPlan plan : new DayByDayPlanner()
                .plan(situation, FROM.atDay(1), TO.atEndOfMonth(), OperationState.START, Scope.NO_ROWS)) {
            held.put(plan.day(), plan.result().custody());
        }
        return held;
    }

    /** Most persons held at any place on the forecast days after the last that is known, as a multiple of its capacity. */
    static double mostOfCapacity(History history) {
        var profile = BacktestSettings.profile();
        var situation = situation(history, profile, DemoFacts.read(profile));
        var last = TO.atEndOfMonth();
        var known = new DayByDayPlanner().after(situation, FROM.atDay(1), last);
        return new DayByDayPlanner()
                        .plan(
                                situation,
                                last.plusDays(1),
                                last.plusDays(profile.forecast().horizonDays()),
                                known,
                                Scope.NO_ROWS)
                        .stream()
                        .flatMap(plan -> plan.result().custody().values().stream())
                        .filter(day -> day.capacity() != null)
                        .mapToDouble(day -> day.held() / day.capacity())
                        .max()
                        .orElseThrow();
    }

    private static Point point(Known known, ReferenceProfile profile, Map<String, CustodyDay> held) {
        double low = 0;
        double likely = 0;
        @Nullable Double high = 0.0;
        double capacity = 0;
        for (var place : profile.places()) {
            var day = held.get(place.code());
            if (known.counts(place) && day != null) {
                low += day.low();
                likely += day.held();
                high = high == null || day.high() == null ? null : high + day.high();
                capacity += day.capacity() == null ? 0 : day.capacity();
            }
        }
        double unit = known.share() ? capacity : 1;
        return new Point(
                known.said(),
                whose(known),
                known.day(),
                known.share(),
                known.isFed(),
                known.persons(),
                low / unit,
                likely / unit,
                high == null ? null : high / unit,
                known.source());
    }

    private static String whose(Known known) {
        if (known.place() != null) {
            return known.place();
        }
        return known.of() == Of.SECTORS ? "Border Patrol" : "whole border";
    }
}
