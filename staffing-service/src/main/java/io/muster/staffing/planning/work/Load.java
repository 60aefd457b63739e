package io.muster.staffing.planning.work;

import io.muster.schemas.profile.Pathway;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.Task;
import io.muster.staffing.planning.demand.Arrivals;
import io.muster.staffing.planning.numbers.ClockHours;
import io.muster.staffing.planning.quantity.Label;
import io.muster.staffing.planning.quantity.Quantity;
import java.util.List;

/** What a day brings to a place, and the standards that say what it costs. */
public final class Load {

    private static final Label ARRIVAL_HOURS = Label.of("arrival-hours", Work.HOURS);

    private final ReferenceProfile profile;
    private final Day day;
    private final PlaceStandards standards;
    private final Quantity arrivalHours;

    /**
     * What a day brings.
     *
     * @param held persons held at the end of the day
     * @param hours arrivals by hour of the clock, 24 figures in proportion to the day's shape; empty where the shape is unknown
     * @param clock how long these hours are on the day
     * @param arrivalsKnown whether it is known who arrives; if not, the arrivals are nobody, which says nothing
     * @param heldKnown whether it is known who is held, likewise
     */
    public record Day(
            Arrivals arrivals,
            Quantity held,
            List<Double> hours,
            ClockHours clock,
            boolean arrivalsKnown,
            boolean heldKnown) {

        /** Share of the day's arrivals that each hour of the clock brings in an hour; the same in all where the shape is unknown. */
        List<Double> hourShares() {
            double all = hours.stream().mapToDouble(Double::doubleValue).sum();
            return clock.anHour(all > 0 ? hours.stream().map(hour -> hour / all).toList() : clock.even(1));
        }
    }

    /** A day of a place under its standards. */
    public Load(ReferenceProfile profile, Day day, PlaceStandards standards) {
        this.profile = profile;
        this.day = day;
        this.standards = standards;
        this.arrivalHours = Quantity.sum(
                        day.arrivals().flows().stream().map(this::hours).toList())
                .named(ARRIVAL_HOURS);
    }

    private Load(Load other, Day day) {
        this.profile = other.profile;
        this.day = day;
        this.standards = other.standards;
        this.arrivalHours = other.arrivalHours;
    }

    /** The same arrivals, with who is held after them. */
    public Load holding(Quantity held, boolean known) {
        return new Load(this, new Day(day.arrivals(), held, day.hours(), day.clock(), day.arrivalsKnown(), known));
    }

    /** Another day's load, or the same in other cases. */
    public Load with(Day otherDay, PlaceStandards otherStandards) {
        return new Load(profile, otherDay, otherStandards);
    }

    /** What the day brings. */
    public Day day() {
        return day;
    }

    /** What it costs. */
    public PlaceStandards standards() {
        return standards;
    }

    List<Task> tasks() {
        return profile.tasks();
    }

    Pathway pathway(Arrivals.Flow flow) {
        return profile.pathways().get(flow.pathway());
    }

    /** Hours of the arrivals' pathways, before any share of them. */
    Quantity arrivalHours() {
        return arrivalHours;
    }

    /** Hours that a flow's persons take on their pathway. */
    Quantity hours(Arrivals.Flow flow) {
        var pathway = pathway(flow);
        var hours = flow.amount().times(standards.quantity(pathway.hours()));
        var discount = pathway.discounts().get(flow.demographic());
        return discount == null ? hours : hours.times(standards.quantity(discount));
    }
}
