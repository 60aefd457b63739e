package io.muster.staffing.planning.plan;

import io.muster.schemas.profile.Pathway;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.planning.explanation.Ledger;
import io.muster.staffing.planning.explanation.Term;
import io.muster.staffing.planning.situation.Count;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The steps from what was counted to who arrives on which pathway. */
final class DemandSteps {

    static final String PERSONS = "persons/day";

    private final ReferenceProfile profile;
    private final Mix mix;
    private final Ledger ledger;

    DemandSteps(ReferenceProfile profile, Mix mix, Ledger ledger) {
        this.profile = profile;
        this.mix = mix;
        this.ledger = ledger;
    }

    /** Name of the step that gives a flow. */
    static String name(Arrivals.Flow flow, Pathway pathway) {
        return "arrivals." + flow.component() + '.' + flow.demographic() + '.' + pathway.code();
    }

    /** Writes one step for each kind that arrives. */
    void write(LocalDate day, DemandModel.Day found) {
        var arrivals = found.arrivals();
        if (!ledger.isOpen() || arrivals == null) {
            return;
        }
        Map<String, Arrivals.Flow> kinds = new LinkedHashMap<>();
        for (var flow : arrivals.flows()) {
            kinds.merge(name(flow, profile.pathways().get(flow.pathway())), flow, DemandSteps::together);
        }
        kinds.values().removeIf(flow -> flow.persons() == 0 && found.split() == null);
        kinds.forEach((name, flow) -> {
            if (found.split() == null) {
                expected(name, flow, found.demand());
            } else {
                counted(name, flow, day, found.split());
            }
        });
    }

    private void expected(String name, Arrivals.Flow flow, @Nullable Demand demand) {
        boolean forecast = demand != null && demand.basis() == NeedBasis.FORECAST;
        ledger.write(
                name,
                PERSONS,
                "expected." + name,
                flow.persons(),
                new Term(
                        "expected." + name,
                        flow.persons(),
                        PERSONS,
                        "C",
                        forecast
                                ? "forecast of the pathway group, told apart as the last seven known days were"
                                : "carried forward: mean of the last known days, at most seven"));
    }

    private void counted(String name, Arrivals.Flow flow, LocalDate day, DemandModel.Split split) {
        var pathway = profile.pathways().get(flow.pathway()).code();
        List<String> products = new ArrayList<>();
        List<Term> terms = new ArrayList<>();
        for (var count : split.counts()) {
            if (count.component().equals(flow.component())
                    && count.demographic().equals(flow.demographic())) {
                var rule = mix.rule(day, count.component(), count.authority(), count.demographic());
                double share = rule.shares().getOrDefault(pathway, 0.0);
                if (pathway.equals(count.pathway())) {
                    products.add(counted(count, terms));
                } else if (count.pathway() == null && share > 0) {
                    var term = "mix." + count.component() + '.' + count.authority() + '.' + count.demographic() + '.'
                            + pathway;
                    products.add(counted(count, terms) + " * " + term);
                    terms.add(new Term(term, share, "share", rule.mark(), rule.source()));
                }
            }
        }
        var formula = PartModel.sum(products);
        if (split.factor() != 1) {
            formula = "( " + formula + " ) * day-of-month";
            terms.add(new Term(
                    "day-of-month", split.factor(), "share", "A", "the month's figure spread evenly over its days"));
        }
        ledger.write(name, PERSONS, formula, flow.persons(), terms);
    }

    private static String counted(Count count, List<Term> terms) {
        var name = "counted." + count.component() + '.' + count.authority() + '.' + count.demographic()
                + (count.pathway() == null ? "" : '.' + count.pathway());
        terms.add(new Term(name, (double) count.persons(), "persons", "F", "persons counted from the events"));
        return name;
    }

    private static Arrivals.Flow together(Arrivals.Flow one, Arrivals.Flow other) {
        return new Arrivals.Flow(
                one.component(),
                one.pathway(),
                one.demographic(),
                one.persons() + other.persons(),
                one.modelled() || other.modelled());
    }
}
