package io.muster.staffing.planning.custody;

import io.muster.schemas.profile.Pathway;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.planning.backlog.CapacityNeeded;
import io.muster.staffing.planning.backlog.HeldStock;
import io.muster.staffing.planning.backlog.LittlesLaw;
import io.muster.staffing.planning.demand.Arrivals;
import io.muster.staffing.planning.demand.DemandBasis;
import io.muster.staffing.planning.numbers.Unbounded;
import io.muster.staffing.planning.quantity.End;
import io.muster.staffing.planning.quantity.Ends;
import io.muster.staffing.planning.quantity.Quantity;
import io.muster.staffing.planning.situation.Census;
import io.muster.staffing.planning.work.PlaceStandards;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Persons held, day by day. Whoever comes stays as long as the pathway's stay and then leaves, if the exit of the pathway can
 * take them and their papers are done; what can't leave is held longer. A census is the stock at its hour: who comes in the
 * rest of that day is added, and the day's exits leave for as much of it as is left.
 */
public final class CustodyModel {

    private static final int LONGEST_STAY = 8;
    private static final double HOURS_A_DAY = 24;
    private static final String NONE = "none";
    private static final String PAPERWORK = "paperwork";

    private final ReferenceProfile profile;
    private final List<Pathway> pathways;

    /** The custody of one place. */
    public CustodyModel(ReferenceProfile profile) {
        this.profile = profile;
        this.pathways = profile.pathways();
    }

    /**
     * What a day makes of a stock.
     *
     * @param counted the census that the stock follows from, or null where there was none
     * @param held persons held at the end of the day
     */
    public record Moved(
            CustodyStock after, CustodyDay latest, @Nullable Counted counted, Quantity held) {}

    /** A census, and how much of its day came after it. */
    public record Counted(Census census, RestOfDay rest) {}

    /**
     * The next day.
     *
     * @param workHours hours of processing that the arrivals bring
     * @param capacityHours hours that the people on hand for it give, or null where unknown
     */
    public Moved next(
            CustodyStock before,
            Arrivals arrivals,
            DemandBasis basis,
            PlaceStandards standards,
            @Nullable Counted counted,
            double workHours,
            @Nullable Double capacityHours) {
        var in = Ends.of(end -> arrivals.byPathway(pathways.size(), end));
        // Each end stays within its own days: who came at the high end stays as long as the high end's stay.
        var days = Ends.of(end -> recent(before.arrivals().at(end), in.at(end)));
        double processed = processedShare(before.backlogHours(), workHours, capacityHours);
        var whole = Ends.of(end -> flow(stockBefore(before, end), in.at(end), days.at(end), end, standards, processed));
        var flows = counted == null
                ? whole
                : Ends.of(
                        end -> flow(corrected(whole, end, counted), in.at(end), days.at(end), end, standards, processed)
                                .rest(counted.rest()));
        var likely = flows.likely();
        var held = counted == null
                ? HeldFormula.afterWholeDay(arrivals, flows)
                : HeldFormula.afterCensus(arrivals, counted, flows);
        double backlog = capacityHours == null ? 0 : Math.max(0, before.backlogHours() + workHours - capacityHours);
        var stock = new CustodyStock(
                Ends.of(end -> flows.at(end).held()), days, backlog, before.corrected() || counted != null);
        var pace = new Pace(arrivals.persons(), workHours);
        var latest = latest(basis, stock, likely, pace, standards, counted);
        return new Moved(stock, latest, counted, held);
    }

    /** What a whole day makes of a stock at one end. */
    private CustodyFlow flow(
            double[] there,
            double[] came,
            List<List<Double>> days,
            End end,
            PlaceStandards standards,
            double processed) {
        double[] left = new double[there.length];
        var leaving = new Leaving();
        for (int pathway = 0; pathway < there.length; pathway++) {
            double wish = wish(there[pathway] + came[pathway], staying(days, pathway, end, standards));
            // Exits hold people on the likely path; the ends of the range are those of stays and arrivals.
            double exit = end == End.LIKELY ? exit(pathway, standards) : Double.MAX_VALUE;
            left[pathway] = leaving.of(wish, exit, wish * processed, exitName(pathway));
        }
        return new CustodyFlow(there, came, left, leaving.binding, sum(left));
    }

    /** Who has stayed long enough; where nobody knows how many came, the high end lets nobody leave. */
    private static double wish(double present, double staying) {
        return Unbounded.isKnown(present) && Unbounded.isKnown(staying) ? Math.max(0, present - staying) : 0;
    }

    private CustodyDay latest(
            DemandBasis basis,
            CustodyStock stock,
            CustodyFlow flow,
            Pace pace,
            PlaceStandards standards,
            @Nullable Counted counted) {
        double held = sum(stock.held().likely());
        if (counted != null && counted.rest().equals(RestOfDay.UNKNOWN)) {
            var over = counted.census().over72Hours();
            return latest(basis, stock, held, over == null ? 0 : over.doubleValue(), null, NONE, standards, null);
        }
        double limitDays = standards.at(profile.custody().limit(), End.LIKELY) / HOURS_A_DAY;
        double over = new HeldStock(held).heldLongerThanSpanOf(arrivalsOf(stock, limitDays));
        if (counted != null && counted.census().over72Hours() != null) {
            // whoever left after the census may have been held longest
            over = Math.max(over, counted.census().over72Hours() - flow.out());
        }
        return latest(
                basis,
                stock,
                held,
                over,
                flow.dailyOut() > 0 ? LittlesLaw.meanStayHours(held, flow.dailyOut()) : null,
                flow.binding(),
                standards,
                comeBack(held, pace, standards));
    }

    private CustodyDay latest(
            DemandBasis basis,
            CustodyStock stock,
            double held,
            double over,
            @Nullable Double stay,
            String binding,
            PlaceStandards standards,
            CustodyDay.@Nullable ComeBack comeBack) {
        return new CustodyDay(
                basis,
                held,
                over,
                stay,
                binding,
                !stock.corrected(),
                standards.at(profile.custody().capacity(), End.LIKELY),
                stock.backlogHours(),
                comeBack);
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
            sum += Unbounded.times(part, days.get(days.size() - 1 - back).get(pathway));
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

    private double[] stockBefore(CustodyStock before, End end) {
        double[] there = new double[pathways.size()];
        for (int pathway = 0; pathway < there.length && !before.isEmpty(); pathway++) {
            there[pathway] = before.held().at(end).get(pathway);
        }
        return there;
    }

    /** What keeps most of those who would leave on a day. */
    private static final class Leaving {

        private static final double NOBODY = 1e-6;

        private double mostUnmet = NOBODY;
        private String binding = NONE;

        double of(double wish, double exit, double processed, String exitName) {
            double leaves = Math.min(Math.min(wish, exit), processed);
            if (wish - leaves > mostUnmet) {
                mostUnmet = wish - leaves;
                binding = exit <= processed ? exitName : PAPERWORK;
            }
            return leaves;
        }
    }

    /**
     * A census counts everybody: the kinds keep their proportions, or take those of the day's arrivals where nobody was there.
     * An end that nobody knows has no proportions but the likely ones.
     */
    private static double[] corrected(Ends<CustodyFlow> whole, End end, Counted census) {
        var flow = whole.at(end).isKnown() ? whole.at(end) : whole.likely();
        double[] modelled = flow.at(census.rest());
        long counted = census.census().held();
        var kinds = sum(modelled) > 0 ? modelled : flow.came();
        double sum = sum(kinds);
        double[] held = new double[modelled.length];
        for (int pathway = 0; pathway < held.length; pathway++) {
            held[pathway] = sum > 0 ? counted * (kinds[pathway] / sum) : counted / (double) held.length;
        }
        return held;
    }

    private static List<List<Double>> recent(List<List<Double>> before, double[] in) {
        List<List<Double>> days = new ArrayList<>(before);
        days.add(Arrays.stream(in).boxed().toList());
        return days.size() > LONGEST_STAY ? List.copyOf(days.subList(1, days.size())) : days;
    }

    private static double sum(double[] persons) {
        double sum = 0;
        for (double ofPathway : persons) {
            sum += ofPathway;
        }
        return sum;
    }

    private static double sum(List<Double> persons) {
        double sum = 0;
        for (double ofPathway : persons) {
            sum += ofPathway;
        }
        return sum;
    }
}
