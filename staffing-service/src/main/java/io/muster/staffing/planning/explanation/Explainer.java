package io.muster.staffing.planning.explanation;

import io.muster.schemas.profile.Task;
import io.muster.staffing.planning.needs.Need;
import io.muster.staffing.planning.needs.NeedLine;
import io.muster.staffing.planning.numbers.Tolerance;
import io.muster.staffing.planning.numbers.Unbounded;
import io.muster.staffing.planning.plan.PlaceModel;
import io.muster.staffing.planning.plan.PlaceState;
import io.muster.staffing.planning.plan.Planner;
import io.muster.staffing.planning.quantity.Figure;
import io.muster.staffing.planning.quantity.Quantity;
import io.muster.staffing.planning.quantity.Step;
import io.muster.staffing.planning.quantity.Steps;
import io.muster.staffing.planning.situation.Situation;
import io.muster.staffing.planning.strength.Strength;
import io.muster.staffing.planning.work.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Explains a need by computing it again and reading the steps from the quantities that came out. */
public final class Explainer {

    private static final int MOVERS = 3;
    private static final Figure ON_HAND = Figure.of("on-hand", Work.PEOPLE, "C", "people on hand, see filledBy");

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
        var state = from.isBefore(day)
                ? planner.plan(situation, place, from, day.minusDays(1), PlaceState.start())
                        .getLast()
                        .after()
                : PlaceState.start();
        var model = new PlaceModel(situation, place);
        var computed = model.compute(day, state);
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
                estimate == null ? List.of() : steps(computed.works().get(need.task()), line),
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
                estimate == null ? null : bounds(estimate, uncertainty, need.task()),
                movers.size() > MOVERS ? movers.subList(0, MOVERS) : movers);
    }

    private static Explanation.Bounds bounds(NeedLine.Estimate estimate, Uncertainty uncertainty, String task) {
        var band = estimate.high() == null ? null : uncertainty.band(task);
        return new Explanation.Bounds(
                estimate.low(),
                estimate.required(),
                estimate.high(),
                band == null ? null : people(band.low()),
                band == null ? null : people(band.high()),
                Uncertainty.DRAWS,
                Uncertainty.SEED,
                Uncertainty.DRAWN_FROM);
    }

    private static @Nullable Integer people(double unrounded) {
        double people = Tolerance.ceiling(unrounded);
        return Unbounded.isCountable(people) ? Integer.valueOf((int) people) : null;
    }

    private static List<Step> steps(@Nullable Work work, NeedLine line) {
        if (work == null) {
            return List.of();
        }
        var required = work.required();
        List<Step> steps = new ArrayList<>(Steps.to(required));
        if (line.onHand() != null && line.shortage() != null) {
            var missing = Quantity.max(Quantity.ZERO, required.minus(Quantity.figure(ON_HAND, line.onHand())));
            steps.add(
                    Steps.to(missing.named(Work.label(work.task(), "shortage"))).getLast());
        }
        return steps;
    }

    private Task.Legality legality(String task) {
        return situation.profile().task(task).orElseThrow().legality();
    }
}
