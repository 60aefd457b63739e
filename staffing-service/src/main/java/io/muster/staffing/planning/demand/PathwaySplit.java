package io.muster.staffing.planning.demand;

import io.muster.schemas.profile.Pathway;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.planning.quantity.Quantity;
import io.muster.staffing.planning.situation.Count;
import io.muster.staffing.planning.situation.PolicyStep;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Splits persons who were counted by what becomes of them: each kind takes its pathway, as reported or by the mix of the day. */
final class PathwaySplit {

    private final ReferenceProfile profile;
    private final Mix mix;
    private final Map<String, Integer> pathways = new HashMap<>();

    PathwaySplit(ReferenceProfile profile, List<PolicyStep> policies) {
        this.profile = profile;
        this.mix = new Mix(profile, policies);
        for (int index = 0; index < profile.pathways().size(); index++) {
            pathways.put(profile.pathways().get(index).code(), index);
        }
    }

    /** Counts by what becomes of them; each figure is multiplied by the factor. */
    Arrivals split(LocalDate day, List<Count> counts, double factor) {
        Map<ArrivalFigures.FlowLabel, Parts> kinds = new LinkedHashMap<>();
        for (var count : counts) {
            var counted = ArrivalFigures.counted(count);
            if (count.pathway() != null) {
                parts(kinds, count, count.pathway()).add(counted, false);
            } else {
                var rule = mix.rule(day, count.component(), count.authority(), count.demographic());
                rule.shares()
                        .forEach((pathway, share) -> parts(kinds, count, pathway)
                                .add(counted.times(ArrivalFigures.share(count, pathway, share, rule)), true));
            }
        }
        List<Arrivals.Flow> flows = new ArrayList<>();
        kinds.forEach((kind, parts) -> {
            var persons = Quantity.sum(parts.amounts);
            flows.add(new Arrivals.Flow(
                    kind.component(),
                    index(kind.pathway()),
                    kind.demographic(),
                    (factor == 1 ? persons : persons.times(ArrivalFigures.dayOfMonth(factor))).named(kind),
                    parts.modelled));
        });
        return new Arrivals(flows);
    }

    /** What adds up to one kind. */
    private static final class Parts {

        private final List<Quantity> amounts = new ArrayList<>(2);
        private boolean modelled;

        void add(Quantity amount, boolean isModelled) {
            amounts.add(amount);
            modelled |= isModelled;
        }
    }

    private static Parts parts(Map<ArrivalFigures.FlowLabel, Parts> kinds, Count count, String pathway) {
        return kinds.computeIfAbsent(
                new ArrivalFigures.FlowLabel(count.component(), count.demographic(), pathway), kind -> new Parts());
    }

    /** Flows that rest on no count of the day, each as a figure of its own. */
    Arrivals expected(Arrivals arrivals, DemandBasis basis) {
        return new Arrivals(arrivals.flows().stream()
                .map(flow -> flow.with(ArrivalFigures.expected(
                        label(Arrivals.Kind.of(flow)), basis == DemandBasis.FORECAST, flow.amount())))
                .toList());
    }

    /** What a kind's persons are called. */
    ArrivalFigures.FlowLabel label(Arrivals.Kind kind) {
        return new ArrivalFigures.FlowLabel(
                kind.component(), kind.demographic(), pathway(kind.pathway()).code());
    }

    /** A kind of which nobody was counted so far, and nobody knows how many will come. */
    Arrivals.Flow unseen(String component, int pathway, String demographic) {
        var kind = label(new Arrivals.Kind(component, pathway, demographic));
        return new Arrivals.Flow(component, pathway, demographic, ArrivalFigures.unseen(kind), false);
    }

    /** The pathway of that index. */
    Pathway pathway(int index) {
        return profile.pathways().get(index);
    }

    private int index(String pathway) {
        var index = pathways.get(pathway);
        if (index == null) {
            throw new IllegalArgumentException("pathway '" + pathway + "' is not of the profile");
        }
        return index;
    }
}
