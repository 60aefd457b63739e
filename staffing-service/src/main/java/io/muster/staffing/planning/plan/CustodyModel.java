package io.muster.staffing.planning.plan;

import io.muster.schemas.profile.Pathway;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.planning.backlog.CapacityNeeded;
import io.muster.staffing.planning.backlog.HeldStock;
import io.muster.staffing.planning.backlog.LittlesLaw;
import io.muster.staffing.planning.situation.Census;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Persons held, day by day. Whoever comes stays as long as the pathway's stay and then leaves, if the exit of the pathway can
 * take them and their papers are done; what can't leave is held longer. A census sets the stock right.
 */
final class CustodyModel {

    private static final int LONGEST_STAY = 8;
    private static final double HOURS_A_DAY = 24;
    private static final String NONE = "none";
    private static final String PAPERWORK = "paperwork";

    private final ReferenceProfile profile;
    private final List<Pathway> pathways;

    CustodyModel(ReferenceProfile profile) {
        this.profile = profile;
        this.pathways = profile.pathways();
    }

    /**
     * What a day makes of a stock.
     *
     * @param left persons who left on the day
     * @param census the census that set the stock, or null where none did
     * @param heldByEnd persons held at the end of the day, by end of the standards' ranges
     */
    record Moved(
            CustodyStock after,
            CustodyDay shown,
            double left,
            @Nullable Census census,
            Ends<Double> heldByEnd) {}

    /**
     * The next day.
     *
     * @param scaleByEnd factor on the arrivals by end and pathway, for a forecast's bounds; 1 where observed
     * @param workHours hours of processing that the arrivals bring
     * @param capacityHours hours that the people on hand for it give, or null where unknown
     */
    Moved next(
            CustodyStock before,
            Arrivals arrivals,
            Ends<List<Double>> scaleByEnd,
            NeedBasis basis,
            PlaceStandards standards,
            @Nullable Census census,
            double workHours,
            @Nullable Double capacityHours) {
        double[] in = arrivals.byPathway(pathways.size());
        // Each end stays within its own days: who came at the high end stays as long as the high end's stay.
        var days = Ends.of(end -> recent(before.arrivals().at(end), in, scaleByEnd.at(end)));
        double processed = processedShare(before.backlogHours(), workHours, capacityHours);
        var likely = new Leaving();
        var held = Ends.of(end -> {
            var leaving = end == End.LIKELY ? likely : new Leaving();
            List<Double> after = new ArrayList<>();
            for (int pathway = 0; pathway < pathways.size(); pathway++) {
                double there = heldBefore(before, end, pathway);
                double came = in[pathway] * scaleByEnd.at(end).get(pathway);
                double wish = Math.max(0, there + came - staying(days.at(end), pathway, end, standards));
                // Exits hold people on the likely path; the ends of the range are those of stays and arrivals.
                double exit = end == End.LIKELY ? exit(pathway, standards) : Double.MAX_VALUE;
                double leaves = leaving.of(wish, exit, wish * processed, exitName(pathway));
                after.add(new HeldStock(there).after(came, leaves).held());
            }
            return census == null ? after : corrected(after, (double) census.held());
        });
        var sums = Ends.of(end -> sum(held.at(end)));
        double backlog = capacityHours == null ? 0 : Math.max(0, before.backlogHours() + workHours - capacityHours);
        var stock = new CustodyStock(held, days, backlog, before.corrected() || census != null);
        var pace = new Pace(arrivals.persons(), workHours);
        var shown = shown(basis, stock, likely, pace, standards, census);
        return new Moved(stock, shown, likely.out, census, sums);
    }

    private CustodyDay shown(
            NeedBasis basis,
            CustodyStock stock,
            Leaving leaving,
            Pace pace,
            PlaceStandards standards,
            @Nullable Census census) {
        double held = sum(stock.held().likely());
        double limitDays = standards.at(profile.custody().limit(), End.LIKELY) / HOURS_A_DAY;
        double over = new HeldStock(held).heldLongerThanSpanOf(arrivalsOf(stock, limitDays));
        if (census != null && census.over72Hours() != null) {
            over = Math.max(over, census.over72Hours());
        }
        return new CustodyDay(
                basis,
                held,
                over,
                leaving.out > 0 ? LittlesLaw.meanStayHours(held, leaving.out) : null,
                leaving.binding,
                !stock.corrected(),
                standards.at(profile.custody().capacity(), End.LIKELY),
                stock.backlogHours(),
                comeBack(held, pace, standards));
    }

    /** Who comes on a day, and the hours of processing that they bring. */
    private record Pace(double persons, double hours) {

        double hoursPerPerson() {
            return persons > 0 ? hours / persons : 0;
        }
    }

    private CustodyDay.@Nullable ComeBack comeBack(double held, Pace pace, PlaceStandards standards) {
        double capacity = standards.at(profile.custody().capacity(), End.LIKELY);
        if (capacity <= 0 || held <= capacity) {
            return null;
        }
        double days = standards.at(profile.custody().comeBackDays(), End.LIKELY);
        var needed = new CapacityNeeded(held, capacity, pace.persons(), days);
        return new CustodyDay.ComeBack(days, needed.personsPerDay(), needed.hoursPerDay(pace.hoursPerPerson()));
    }

    /** Arrivals of the last days, the earliest of them in part. */
    private double arrivalsOf(CustodyStock stock, double days) {
        double sum = 0;
        var recent = stock.arrivals().likely();
        for (int back = 0; back < recent.size(); back++) {
            double part = Math.max(0, Math.min(1, days - back));
            sum += part * sum(recent.get(recent.size() - 1 - back));
        }
        return sum;
    }

    /** Who of a pathway is still within the stay: all of today's, of each day before as much as the stay reaches back. */
    private double staying(List<List<Double>> days, int pathway, End end, PlaceStandards standards) {
        double stay = standards.at(pathways.get(pathway).stay(), end);
        double sum = 0;
        for (int back = 0; back < days.size(); back++) {
            double part = Math.max(0, Math.min(1, stay - back));
            sum += part * days.get(days.size() - 1 - back).get(pathway);
        }
        return sum;
    }

    private double exit(int pathway, PlaceStandards standards) {
        var exit = pathways.get(pathway).exit();
        if (exit == null) {
            return Double.MAX_VALUE;
        }
        var capacity = standards.value(exit);
        return capacity.isElsewhere() ? Double.MAX_VALUE : capacity.at(End.LIKELY);
    }

    private String exitName(int pathway) {
        var exit = pathways.get(pathway).exit();
        return exit == null ? PAPERWORK : exit;
    }

    /** Share of those who could leave whose papers are done. */
    private static double processedShare(double backlog, double work, @Nullable Double capacity) {
        double todo = backlog + work;
        return capacity == null || todo <= 0 ? 1 : Math.min(1, capacity / todo);
    }

    private static double heldBefore(CustodyStock before, End end, int pathway) {
        return before.isEmpty() ? 0 : before.held().at(end).get(pathway);
    }

    /** Who leaves on a day, and what keeps most of those who would. */
    private static final class Leaving {

        private static final double NOBODY = 1e-6;

        private double out;
        private double mostUnmet = NOBODY;
        private String binding = NONE;

        double of(double wish, double exit, double processed, String exitName) {
            double leaves = Math.min(Math.min(wish, exit), processed);
            out += leaves;
            if (wish - leaves > mostUnmet) {
                mostUnmet = wish - leaves;
                binding = exit <= processed ? exitName : PAPERWORK;
            }
            return leaves;
        }
    }

    /** A census counts everybody: the kinds keep their proportions. */
    private static List<Double> corrected(List<Double> held, double counted) {
        double sum = sum(held);
        return held.stream()
                .map(one -> sum > 0 ? one * counted / sum : counted / held.size())
                .toList();
    }

    private static List<List<Double>> recent(List<List<Double>> before, double[] in, List<Double> scale) {
        List<List<Double>> days = new ArrayList<>(before);
        List<Double> today = new ArrayList<>(in.length);
        for (int pathway = 0; pathway < in.length; pathway++) {
            today.add(in[pathway] * scale.get(pathway));
        }
        days.add(today);
        return days.size() > LONGEST_STAY ? List.copyOf(days.subList(1, days.size())) : days;
    }

    private static double sum(List<Double> persons) {
        double sum = 0;
        for (double one : persons) {
            sum += one;
        }
        return sum;
    }
}
