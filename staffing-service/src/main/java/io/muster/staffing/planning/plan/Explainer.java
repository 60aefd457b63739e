package io.muster.staffing.planning.plan;

import io.muster.schemas.profile.Task;
import io.muster.staffing.planning.explanation.Ledger;
import io.muster.staffing.planning.explanation.Step;
import io.muster.staffing.planning.explanation.Term;
import io.muster.staffing.planning.numbers.Tolerance;
import io.muster.staffing.planning.situation.Situation;
import io.muster.staffing.planning.strength.Strength;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Explains a need by reckoning it again, with the very code that reckoned it, and writing down every step. */
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
        var state = from.isBefore(day)
                ? planner.plan(situation, place, from, day.minusDays(1), PlaceState.start())
                        .getLast()
                        .after()
                : PlaceState.start();
        var ledger = Ledger.open();
        var model = new PlaceModel(situation, place, ledger);
        var reckoned = model.reckon(day, state);
        return model.needs(reckoned).stream()
                .filter(need -> need.task().equals(task))
                .findFirst()
                .map(need -> explanation(place, need, model, reckoned, ledger));
    }

    private Explanation explanation(
            String place, Need need, PlaceModel model, PlaceModel.Reckoned reckoned, Ledger ledger) {
        var line = need.lines().getFirst();
        var estimate = line.estimate();
        var uncertainty = new Uncertainty(model, reckoned);
        var movers = estimate == null ? List.<Explanation.Mover>of() : uncertainty.movers(need.task());
        return new Explanation(
                place,
                need.task(),
                reckoned.day(),
                need,
                estimate == null ? List.of() : steps(need.task(), line, estimate, ledger),
                legality(need.task()),
                new Strength(situation)
                        .sources(place, need.task(), reckoned.day()).stream()
                                .map(one -> new Explanation.Filler(
                                        one.component(),
                                        one.headcount(),
                                        one.from(),
                                        one.id(),
                                        one.mark(),
                                        one.basis(),
                                        one.since(),
                                        one.by()))
                                .toList(),
                estimate == null ? null : bounds(estimate, uncertainty.band(need.task())),
                movers.size() > MOVERS ? movers.subList(0, MOVERS) : movers);
    }

    private static Explanation.Bounds bounds(NeedLine.Estimate estimate, Uncertainty.Band band) {
        return new Explanation.Bounds(
                estimate.low(),
                estimate.required(),
                estimate.high(),
                (int) Tolerance.ceiling(band.low()),
                (int) Tolerance.ceiling(band.high()),
                Uncertainty.DRAWS,
                Uncertainty.SEED,
                Uncertainty.DRAWN_FROM);
    }

    private static List<Step> steps(String task, NeedLine line, NeedLine.Estimate estimate, Ledger ledger) {
        var required = task + ".required";
        ledger.write(
                required,
                PartModel.PEOPLE,
                "ceil ( " + task + ".load + " + task + ".post )",
                estimate.required(),
                Term.step(task + ".load", estimate.loadDriven(), PartModel.PEOPLE),
                Term.step(task + ".post", line.postDriven(), PartModel.PEOPLE));
        List<Step> steps = new ArrayList<>(ledger.stepsTo(required));
        if (line.onHand() != null && line.shortage() != null) {
            steps.add(new Step(
                    task + ".shortage",
                    PartModel.PEOPLE,
                    "max ( 0 , " + required + " - on-hand )",
                    line.shortage(),
                    List.of(
                            Term.step(required, estimate.required(), PartModel.PEOPLE),
                            new Term(
                                    "on-hand", line.onHand(), PartModel.PEOPLE, "C", "people on hand, see filledBy"))));
        }
        return steps;
    }

    private Task.Legality legality(String task) {
        return situation.profile().task(task).orElseThrow().legality();
    }
}
