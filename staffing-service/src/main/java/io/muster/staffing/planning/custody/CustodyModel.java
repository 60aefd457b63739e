package io.muster.staffing.planning.custody;

import io.muster.schemas.profile.Pathway;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.planning.backlog.CapacityNeeded;
import io.muster.staffing.planning.numbers.Unbounded;
import io.muster.staffing.planning.quantity.End;
import io.muster.staffing.planning.quantity.Ends;
import io.muster.staffing.planning.quantity.Quantity;
import io.muster.staffing.planning.situation.Census;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Persons held, day by day, at the places of one transfer region. Whoever comes stays as long as the pathway's stay and then leaves,
 * if their papers are done and the exit of the pathway can take them: exits are one pool for the region. Whom an exit can't take
 * within the limit of its overflow rule leaves in another way; all others are held longer. A census is the stock at its hour: who
 * comes in the rest of that day is added, and the day's exits leave for as much of it as is left.
 */
public final class CustodyModel {

    static final String NONE = "none";
    static final String PAPERWORK = "paperwork";

    /** Days of arrivals that are remembered at most, whatever a profile says of stays. */
    private static final int MOST_DAYS = 60;

    private final ReferenceProfile profile;
    private final List<Pathway> pathways;
    private final int reach;

    /** The custody of the profile's places. */
    public CustodyModel(ReferenceProfile profile) {
        this.profile = profile;
        this.pathways = profile.pathways();
        double longest = LongestStay.of(
                profile,
                StayEstimate.MOST,
                standard -> profile.standard(standard).orElseThrow().high());
        this.reach = (int) Math.min(MOST_DAYS, Math.ceil(longest) + 1);
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
     * The next day of places that share their exits.
     *
     * @param region codes of the region's places
     * @param inflows what the day brings to those of them that are computed
     * @param others what the rest of them have to do with the exits
     */
    public RegionDay next(List<String> region, Map<String, Inflow> inflows, Map<String, ExitClaims> others) {
        Map<String, PlaceInRegion> places = new TreeMap<>();
        inflows.forEach((place, inflow) -> places.put(place, waiting(inflow)));
        Map<String, Map<String, ExitClaims.Claim>> claims = new HashMap<>();
        others.forEach((place, claim) -> claims.put(place, claim.modelled()));
        places.forEach((place, day) -> claims.put(place, day.claims()));
        var modelled = shares(region, claims);
        Map<String, ExitClaims> all = new HashMap<>();
        Map<String, Map<String, ExitClaims.Claim>> counted = new HashMap<>();
        others.forEach((place, claim) -> counted.put(place, claim.counted()));
        places.replaceAll((place, day) -> {
            // who was counted waits in place of who was modelled, so the exits are shared out again
            var census = day.inflow().counted();
            var after = census == null ? day : counted(day, census, day.leave(modelled));
            var before = Objects.requireNonNull(claims.get(place));
            var now = census == null ? before : after.claims();
            counted.put(place, now);
            all.put(place, new ExitClaims(before, now));
            return after;
        });
        var exits = new RegionDay.Exits(modelled, shares(region, counted));
        Map<String, Moved> moved = new HashMap<>();
        places.forEach((place, day) -> moved.put(place, moved(day, day.leave(exits.counted()))));
        return new RegionDay(moved, all, exits);
    }

    private static ExitShares shares(List<String> region, Map<String, Map<String, ExitClaims.Claim>> claims) {
        return ExitShares.of(
                region.stream().filter(claims::containsKey).map(claims::get).toList());
    }

    /** Who waits to leave before anybody is counted. */
    private PlaceInRegion waiting(Inflow inflow) {
        var in = Ends.of(end -> inflow.arrivals().byPathway(pathways.size(), end));
        // Each end stays within its own days: who came at the high end stays as long as the high end's stay.
        // A day of which nobody knows who came says nothing of the days before the next one.
        var days = Ends.of(end ->
                inflow.isKnown() ? recent(inflow.before().arrivals().at(end), in.at(end)) : List.<List<Double>>of());
        double processed = processedShare(inflow.before().backlogHours(), inflow.workHours(), inflow.capacityHours());
        var learned = inflow.before().learned().aDayLater();
        var nobody = new Waiting(new double[0], new double[0], new double[0], new double[0], new double[0]);
        var day = new PlaceInRegion(inflow, pathways, learned, days, processed, Ends.of(end -> nobody), null);
        return day.with(Ends.of(end -> waiting(day, stockBefore(inflow.before(), end), in.at(end), end)));
    }

    private Waiting waiting(PlaceInRegion day, double[] there, double[] came, End end) {
        double[] wish = new double[there.length];
        double[] able = new double[there.length];
        double[] overdue = new double[there.length];
        for (int pathway = 0; pathway < there.length; pathway++) {
            double present = there[pathway] + came[pathway];
            double stay = day.standards().at(pathways.get(pathway).stay(), end)
                    * day.learned().stay();
            wish[pathway] = beyond(present, day, pathway, end, stay);
            able[pathway] = wish[pathway] * day.processed();
            var overflow = profile.custody().overflow(pathways.get(pathway).exit());
            if (overflow.isPresent()) {
                double limit = stay + day.standards().at(overflow.get().after(), end);
                // of whom nobody knows when they came, nobody knows that they are overdue
                boolean reaches = day.days().at(end).size() >= Math.min(reach, Math.ceil(limit));
                overdue[pathway] = reaches ? beyond(present, day, pathway, end, limit) : 0;
            }
        }
        return new Waiting(there, came, wish, able, overdue);
    }

    /** The stock that a census corrects, and what the correction shows of stays and exits. */
    private PlaceInRegion counted(PlaceInRegion day, Counted counted, Ends<CustodyFlow> modelled) {
        var correction = new Correction(counted, modelled);
        // a stock that has not been computed for longer than a stay errs by how it began
        boolean settled =
                day.inflow().before().corrected() || day.days().likely().size() >= reach;
        return day.corrected(
                Ends.of(end -> {
                    var waits = day.waiting().at(end);
                    return correction.moves(end) ? waiting(day, correction.stock(end), waits.came(), end) : waits;
                }),
                settled ? correction.learned(day.learned(), reach) : correction.unlearned(day.learned()),
                correction);
    }

    private Moved moved(PlaceInRegion day, Ends<CustodyFlow> whole) {
        var inflow = day.inflow();
        var correction = day.correction();
        var flows = correction == null ? whole : Ends.of(end -> correction.rest(end, whole.at(end)));
        var held = correction == null
                ? HeldFormula.afterWholeDay(inflow.arrivals(), flows, day.learned())
                : HeldFormula.afterCensus(inflow.arrivals(), correction, flows);
        var capacity = inflow.capacityHours();
        double backlog =
                capacity == null ? 0 : Math.max(0, inflow.before().backlogHours() + inflow.workHours() - capacity);
        var stock = new CustodyStock(
                Ends.of(end -> flows.at(end).held()),
                day.days(),
                backlog,
                capacity == null ? 0 : inflow.before().backlogDays() + 1,
                correction == null ? inflow.before().corrected() : correction.isObserved(inflow.before()),
                day.learned());
        var released = correction == null || correction.moves(End.LIKELY) ? flows.likely() : whole.likely();
        return new Moved(stock, latest(day, stock, flows.likely(), released.overflow()), inflow.counted(), held);
    }

    private CustodyDay latest(PlaceInRegion day, CustodyStock stock, CustodyFlow flow, double released) {
        var counted = day.inflow().counted();
        double held = sum(stock.held().likely());
        var census = counted == null ? null : counted.census().over72Hours();
        if (!day.inflow().isKnown()) {
            return latest(day, stock, held, census == null ? null : (double) census, null, NONE, 0, null);
        }
        double limitDays = day.standards().at(profile.custody().limit(), End.LIKELY) / TimeHeld.HOURS_A_DAY;
        var time = new TimeHeld(held, persons(stock.arrivals().likely()));
        var over = stock.arrivals().likely().size() < limitDays ? null : (Double) time.longerThan(limitDays);
        if (census != null) {
            // whoever left after the census may have been held longest
            over = Math.max(over == null ? 0 : over, census - flow.out() - flow.overflow());
        }
        return latest(day, stock, held, over, time.stayHours(), flow.binding(), released, comeBack(day, held));
    }

    private CustodyDay latest(
            PlaceInRegion day,
            CustodyStock stock,
            double held,
            @Nullable Double over,
            @Nullable Double stayHours,
            String binding,
            double released,
            CustodyDay.@Nullable ComeBack comeBack) {
        return new CustodyDay(
                day.inflow().basis(),
                sum(stock.held().low()),
                held,
                known(sum(stock.held().high())),
                over,
                stayHours,
                binding,
                !stock.corrected(),
                !stock.corrected() && mayMissSomebody(day),
                capacity(day),
                isBacklogKnown(day.inflow(), stock) ? stock.backlogHours() : null,
                released,
                comeBack);
    }

    /** Whether it is known of all days of which work may wait what came and what the people on hand got done. */
    private static boolean isBacklogKnown(Inflow inflow, CustodyStock stock) {
        return inflow.isKnown()
                && inflow.capacityHours() != null
                && stock.backlogDays() >= stock.arrivals().likely().size();
    }

    /** Whether somebody who was there before the first computed day may be held still: the longest stay has not passed since. */
    private boolean mayMissSomebody(PlaceInRegion day) {
        double longest = LongestStay.of(profile, 1, standard -> day.standards().at(standard, End.HIGH));
        return day.days().likely().size() < Math.min(reach, longest);
    }

    /** Persons that the place can hold; a total that was shared out over other places says nothing of this one. */
    private @Nullable Double capacity(PlaceInRegion day) {
        var capacity = day.standards().value(profile.custody().capacity());
        return capacity.isElsewhere() ? null : capacity.at(End.LIKELY);
    }

    private CustodyDay.@Nullable ComeBack comeBack(PlaceInRegion day, double held) {
        var capacity = capacity(day);
        if (capacity == null || held <= capacity) {
            return null;
        }
        double days = day.standards().at(profile.custody().comeBackDays(), End.LIKELY);
        double persons = day.inflow().arrivals().persons();
        var needed = new CapacityNeeded(held, capacity, persons, days);
        double hoursPerPerson = persons > 0 ? day.inflow().workHours() / persons : 0;
        return new CustodyDay.ComeBack(days, needed.personsPerDay(), needed.hoursPerDay(hoursPerPerson));
    }

    /** Who is there beyond those of the latest days; where nobody knows how many came, the high end lets nobody leave. */
    private static double beyond(double present, PlaceInRegion day, int pathway, End end, double limit) {
        double within = 0;
        var days = day.days().at(end);
        for (int back = 0; back < days.size(); back++) {
            double part = Math.max(0, Math.min(1, limit - back));
            within += Unbounded.times(part, days.get(days.size() - 1 - back).get(pathway));
        }
        return Unbounded.isKnown(present) && Unbounded.isKnown(within) ? Math.max(0, present - within) : 0;
    }

    private static List<Double> persons(List<List<Double>> days) {
        return days.stream().map(CustodyModel::sum).toList();
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

    private List<List<Double>> recent(List<List<Double>> before, double[] in) {
        List<List<Double>> days = new ArrayList<>(before);
        days.add(Arrays.stream(in).boxed().toList());
        return days.size() > reach ? List.copyOf(days.subList(1, days.size())) : days;
    }

    private static @Nullable Double known(double end) {
        return Unbounded.isKnown(end) ? end : null;
    }

    private static double sum(List<Double> persons) {
        double sum = 0;
        for (double ofPathway : persons) {
            sum += ofPathway;
        }
        return sum;
    }
}
