package io.muster.staffing.planning.work;

import io.muster.schemas.profile.Pathway;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.planning.demand.Arrivals;
import io.muster.staffing.planning.draws.Draws;
import io.muster.staffing.planning.numbers.Unbounded;
import io.muster.staffing.planning.quantity.End;
import io.muster.staffing.planning.quantity.Figure;
import io.muster.staffing.planning.quantity.Quantity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a day brings to a place, with a case for each draw. What nobody knows the high end of stays as it is. */
public final class DrawnLoad {

    private static final Figure HELD = Figure.of("held", "persons", "A", "drawn between the ends of the stock");

    private final ReferenceProfile profile;
    private final Draws draws;
    private final String place;
    private final Figure arrivals;

    /** Loads of a place of that profile. */
    public DrawnLoad(ReferenceProfile profile, String place) {
        this.profile = profile;
        this.draws = Draws.of(profile.correlations());
        this.place = place;
        this.arrivals = Figure.of(
                Draws.arrivalsAt(place), Arrivals.PERSONS_A_DAY, "C", "drawn between the bounds of the arrivals");
    }

    /** The draws that it takes. */
    public Draws draws() {
        return draws;
    }

    /** The same load, drawn. */
    public Load of(Load load) {
        var day = load.day();
        var drawn = new Load.Day(
                new Arrivals(day.arrivals().flows().stream().map(this::drawn).toList()),
                held(load),
                day.hours(),
                day.clock(),
                day.arrivalsKnown(),
                day.heldKnown());
        return load.with(drawn, load.standards().drawn(draws));
    }

    /** Which inputs make the needs of a load uncertain: loads of which this is equal have the same. */
    public Object uncertain(Load load) {
        List<Object> inputs = new ArrayList<>();
        inputs.add(load.standards());
        inputs.add(isDrawn(load.day().held()));
        for (var flow : load.day().arrivals().flows()) {
            inputs.add(flow.pathway());
            inputs.add(flow.demographic());
            inputs.add(flow.component());
            inputs.add(isDrawn(flow.amount()));
        }
        return inputs;
    }

    private Arrivals.Flow drawn(Arrivals.Flow flow) {
        var amount = flow.amount();
        return isDrawn(amount)
                ? flow.with(Quantity.figure(arrivals, amount.likely())
                        .inCases(draws.arrivals(place, flow.here(), low(amount), amount.likely(), high(amount))))
                : flow.with(amount.inCases());
    }

    private Quantity held(Load load) {
        var held = load.day().held();
        return isDrawn(held)
                ? Quantity.figure(HELD, held.likely())
                        .inCases(draws.held(HELD.name(), low(held), held.likely(), high(held), ranges(load)))
                : held.inCases();
    }

    /** How many ranges make the stock uncertain: those of stays, exits and overflows here, and who came. */
    private int ranges(Load load) {
        Set<String> codes = new HashSet<>();
        for (Pathway pathway : profile.pathways()) {
            codes.add(pathway.stay());
            if (pathway.exit() != null) {
                codes.add(pathway.exit());
                profile.custody().overflow(pathway.exit()).ifPresent(overflow -> codes.add(overflow.after()));
            }
        }
        long varying = codes.stream()
                .map(load.standards()::value)
                .filter(value -> value.low() < value.high())
                .count();
        return (int) varying + (load.day().arrivals().isRange() ? 1 : 0);
    }

    private static boolean isDrawn(Quantity amount) {
        return amount.caseCount() > 0 && Unbounded.isKnown(amount.at(End.HIGH));
    }

    private static double low(Quantity amount) {
        return Math.min(amount.at(End.LOW), amount.likely());
    }

    private static double high(Quantity amount) {
        return Math.max(amount.at(End.HIGH), amount.likely());
    }
}
