package io.muster.staffing.planning.demand;

import io.muster.staffing.planning.numbers.Unbounded;
import io.muster.staffing.planning.quantity.End;
import io.muster.staffing.planning.situation.Situation;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A place's day with the volumes that a what-if supposes: each group of pathways times its factor. */
final class SupposedVolumes {

    private static final String FLAG = "WHAT_IF_VOLUMES";

    private final Situation situation;
    private final String place;
    private final LocalDate day;

    SupposedVolumes(Situation situation, String place, LocalDate day) {
        this.situation = situation;
        this.place = place;
        this.day = day;
    }

    private double factor(String group) {
        return situation.supposed(place, day, group);
    }

    Arrivals of(Arrivals arrivals) {
        return arrivals.times(situation.profile().pathways().stream()
                .map(pathway -> factor(pathway.group()))
                .toList());
    }

    /**
     * What is shown of them.
     *
     * @param arrivals supposed
     */
    Demand of(Demand demand, Arrivals arrivals) {
        var cells = demand.cells().stream().map(this::of).toList();
        double persons = cells.stream().mapToDouble(Demand.Cell::persons).sum();
        double before = demand.persons() == null ? 0 : demand.persons();
        double whole = before > 0 ? persons / before : 1;
        return new Demand(
                demand.basis(),
                demand.series(),
                persons,
                times(demand.low(), whole),
                high(demand, whole, arrivals),
                demand.counted(),
                cells,
                demand.groups().stream().map(this::of).toList(),
                demand.hours().stream().map(hour -> hour * whole).toList(),
                demand.scenarios(),
                Stream.concat(demand.flags().stream(), Stream.of(FLAG)).toList(),
                demand.usualShareSoFar());
    }

    private Demand.Cell of(Demand.Cell cell) {
        double factor = situation
                .profile()
                .pathway(cell.pathway())
                .map(pathway -> factor(pathway.group()))
                .orElse(1.0);
        return new Demand.Cell(cell.pathway(), cell.demographic(), cell.persons() * factor, cell.modelled());
    }

    private Demand.Group of(Demand.Group group) {
        double factor = factor(group.group());
        List<String> flags = group.flags();
        return new Demand.Group(
                group.group(),
                group.persons() * factor,
                times(group.low(), factor),
                times(group.high(), factor),
                flags);
    }

    /** Beside a lower bound alone nobody knows how many come, unless the what-if supposes that of each kind. */
    private static @Nullable Double high(Demand demand, double whole, Arrivals arrivals) {
        double end = arrivals.persons(End.HIGH);
        boolean isSupposed = demand.high() == null && demand.low() != null && Unbounded.isKnown(end);
        return isSupposed ? Double.valueOf(end) : times(demand.high(), whole);
    }

    private static @Nullable Double times(@Nullable Double figure, double factor) {
        return figure == null ? null : figure * factor;
    }
}
