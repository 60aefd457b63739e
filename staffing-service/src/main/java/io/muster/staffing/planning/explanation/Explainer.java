package io.muster.staffing.planning.explanation;

import io.muster.schemas.profile.Task;
import io.muster.staffing.planning.draws.Draws;
import io.muster.staffing.planning.needs.Need;
import io.muster.staffing.planning.needs.NeedLine;
import io.muster.staffing.planning.plan.OperationModel;
import io.muster.staffing.planning.plan.PlaceModel;
import io.muster.staffing.planning.plan.Planner;
import io.muster.staffing.planning.quantity.Quantity;
import io.muster.staffing.planning.quantity.Step;
import io.muster.staffing.planning.quantity.Steps;
import io.muster.staffing.planning.situation.Situation;
import io.muster.staffing.planning.strength.Strength;
import io.muster.staffing.planning.work.KindHours;
import io.muster.staffing.planning.work.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Explains a need by computing it again and reading the steps from the quantities that came out. */
public final class Explainer {

    private static final int MOVERS = 3;

    private final Situation situation;
    private final Planner planner;

    /**
     * Explains that situation.
     *
     * @param planner plans the days before the one that is explained
     */
    public Explainer(Situation situation, Planner planner) {
        this.situation = situation;
        this.planner = planner;
    }

    /**
     * The need with all that is behind it.
     *
     * @param from the first day that is planned at all
     * @return empty where the task is not needed there on that day
     */
    public Optional<Explanation> explain(String place, String task, LocalDate day, LocalDate from) {
        var operation = new OperationModel(situation);
        var model = operation.place(place);
        var computed = model.computed(operation.day(day, planner.after(situation, from, day.minusDays(1))));
        return model.needs(computed).stream()
                .filter(need -> need.task().equals(task))
                .findFirst()
                .map(need -> explanation(place, need, model, computed));
    }

    private Explanation explanation(String place, Need need, PlaceModel model, PlaceModel.Computed computed) {
        var line = need.lines().getFirst();
        var estimate = line.estimate();
        var uncertainty = new Uncertainty(model, computed);
        var movers = estimate == null ? List.<Explanation.Mover>of() : uncertainty.movers(need.task());
        return new Explanation(
                place,
                need.task(),
                computed.day(),
                need,
                estimate == null ? List.of() : steps(place, computed, need.task()),
                legality(need.task()),
                new Strength(situation)
                        .sources(place, need.task(), computed.day()).stream()
                                .map(source -> new Explanation.Filler(
                                        source.component(),
                                        source.headcount(),
                                        source.from(),
                                        source.id(),
                                        source.mark(),
                                        source.basis(),
                                        source.since(),
                                        source.by()))
                                .toList(),
                estimate == null ? null : bounds(estimate),
                movers.size() > MOVERS ? movers.subList(0, MOVERS) : movers);
    }

    private static Explanation.Bounds bounds(NeedLine.Estimate estimate) {
        return new Explanation.Bounds(
                estimate.low(),
                estimate.required(),
                estimate.high(),
                estimate.sampledLow(),
                estimate.sampledHigh(),
                Draws.COUNT,
                Draws.SEED,
                Draws.DRAWN_FROM);
    }

    private List<Step> steps(String place, PlaceModel.Computed computed, String task) {
        var work = computed.works().get(task);
        if (work == null) {
            return List.of();
        }
        var required = work.required();
        List<Step> steps = new ArrayList<>(Steps.to(required));
        new Strength(situation).onHand(place, task, computed.day()).ifPresent(people -> {
            var counted = new KindHours(situation.profile())
                    .counted(task(task), people, computed.load().standards());
            var missing = Quantity.max(Quantity.ZERO, required.minus(counted.equivalent()));
            steps.addAll(Steps.to(counted.hours()));
            steps.addAll(Steps.to(counted.equivalent()));
            steps.add(Steps.to(missing.ceiling().named(Work.label(task, "shortage")))
                    .getLast());
        });
        return steps;
    }

    private Task.Legality legality(String task) {
        return task(task).legality();
    }

    private Task task(String task) {
        return situation.profile().task(task).orElseThrow();
    }
}
