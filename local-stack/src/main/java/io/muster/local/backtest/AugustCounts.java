package io.muster.local.backtest;

import io.muster.staffing.planning.forecast.Outlook;
import io.muster.staffing.planning.plan.DayPlan;
import io.muster.staffing.planning.plan.OperationPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the Border Patrol was reported to have met in the first ten and fifteen days of August 2023, beside what was expected of them. */
final class AugustCounts {

    private static final LocalDate KNOWN = LocalDate.of(2023, 7, 31);
    private static final String TEN = "unofficial reports in the press of August 13";
    private static final String FIFTEEN = "unofficial reports in the press of August 17";

    private AugustCounts() {}

    /**
     * A reported figure.
     *
     * @param days from August 1 on
     * @param place a sector, or null for all of them
     */
    private record Reported(int days, @Nullable String place, double persons, String source) {

        boolean counts(DayPlan plan) {
            return place == null ? !plan.place().startsWith("FO-") : place.equals(plan.place());
        }
    }

    private static final List<Reported> REPORTED = List.of(
            new Reported(10, null, 39_324, TEN),
            new Reported(10, "TCA", 10_867, TEN),
            new Reported(10, "RGV", 10_465, TEN),
            new Reported(15, null, 83_000, FIFTEEN + ", \"more than\""),
            new Reported(15, "RGV", 23_700, FIFTEEN + ", \"nearly\""),
            new Reported(15, "TCA", 22_250, FIFTEEN + ", \"nearly\""),
            new Reported(15, "DRT", 13_000, FIFTEEN + ", \"more than\""),
            new Reported(15, "EPT", 12_000, FIFTEEN + ", \"nearly\""));

    /**
     * A reported figure beside others of the same days.
     *
     * @param expected as of July 31, with bounds of 95 %: places put together, days added up
     * @param ofMonth the month as published later, spread evenly, which is what a replay counts
     */
    record Point(int days, String whose, double reported, Outlook expected, double ofMonth, String source) {}

    static List<Point> of(History history) {
        var counts = DayCells.of(history, DayCells.FIRST, DayCells.LAST);
        var to = KNOWN.plusDays(15);
        var expected = new KnownBy(counts).days(KNOWN, KNOWN.plusDays(1), to);
        var came = new KnownBy(counts).days(DayCells.LAST.atEndOfMonth(), KNOWN.plusDays(1), to);
        return REPORTED.stream()
                .map(reported -> new Point(
                        reported.days(),
                        reported.place() == null ? "Border Patrol" : reported.place(),
                        reported.persons(),
                        sum(expected, reported),
                        sum(came, reported).expected(),
                        reported.source()))
                .toList();
    }

    private static Outlook sum(List<OperationPlan> plans, Reported reported) {
        double low = 0;
        double persons = 0;
        double high = 0;
        for (var plan : plans.subList(0, reported.days())) {
            List<Outlook> places = new ArrayList<>();
            for (var place : plan.whole()) {
                var demand = place.demand();
                if (reported.counts(place) && demand != null) {
                    double likely = Objects.requireNonNull(demand.persons());
                    places.add(new Outlook(
                            likely,
                            Objects.requireNonNullElse(demand.low(), likely),
                            Objects.requireNonNullElse(demand.high(), likely)));
                }
            }
            var together = Outlook.together(places);
            low += together.lower();
            persons += together.expected();
            high += together.upper();
        }
        return new Outlook(persons, low, high);
    }
}
