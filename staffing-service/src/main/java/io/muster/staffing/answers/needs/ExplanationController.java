package io.muster.staffing.answers.needs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.muster.events.NeedLine;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.Task;
import io.muster.staffing.answers.questions.HeavyQuestions;
import io.muster.staffing.answers.questions.Planned;
import io.muster.staffing.answers.questions.QuestionReader;
import io.muster.staffing.answers.questions.Situations;
import io.muster.staffing.answers.questions.WireName;
import io.muster.staffing.answers.readmodel.Reading;
import io.muster.staffing.planning.explanation.Explainer;
import io.muster.staffing.planning.explanation.Explanation;
import io.muster.staffing.planning.quantity.Step;
import io.muster.staffing.planning.quantity.Term;
import io.muster.staffing.planstreams.rows.PlanRows;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The chain behind one number, computed when asked by the code that computed the number. */
@RestController
class ExplanationController {

    private final Reading reading;
    private final Situations situations;
    private final QuestionReader questions;
    private final HeavyQuestions heavy;

    ExplanationController(Reading reading, Situations situations, ReferenceProfile profile, HeavyQuestions heavy) {
        this.reading = reading;
        this.situations = situations;
        this.questions = new QuestionReader(profile);
        this.heavy = heavy;
    }

    /**
     * A need and what is behind it.
     *
     * @param need the need as it is explained
     * @param stillPlanned whether the list of needs shows this very number; false where the plan moved on while it was asked
     */
    record ExplanationView(
            NeedView need,
            boolean stillPlanned,
            List<StepView> steps,
            LegalityView legality,
            List<FillerView> filledBy,
            @Nullable BoundsView bounds,
            List<MoverView> movers,
            List<String> reading) {}

    record StepView(String name, String unit, String formula, double value, List<TermView> terms) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TermView(
            String name,
            double value,
            String unit,
            @Nullable String mark,
            @Nullable String source) {}

    record LegalityView(String verdict, String rule, String source, String inForce) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FillerView(
            String component,
            long headcount,
            String from,
            String id,
            @Nullable String mark,
            String basis,
            LocalDate since,
            String source) {}

    /**
     * How far the number may be off.
     *
     * @param high absent where nobody knows how many more may come, and then the drawn ends are too
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BoundsView(
            int low,
            int likely,
            @Nullable Integer high,
            @Nullable Integer sampledLow,
            @Nullable Integer sampledHigh,
            int draws,
            long seed,
            String drawnFrom) {}

    /** What moves the number; its high end, and the number at it, are absent where nobody knows them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MoverView(
            String input,
            String unit,
            double low,
            @Nullable Double high,
            double atLow,
            @Nullable Double atHigh,
            String mark) {}

    @GetMapping("/api/v1/needs/{place}/{task}/{day}/explanation")
    ExplanationView explain(@PathVariable String place, @PathVariable String task, @PathVariable String day) {
        var on = questions.day("day", day);
        var tables = reading.tables();
        var planned = tables.need(questions.place(place), questions.task(task), on)
                .orElseThrow(() -> new Planned(tables).noNeed(place, task, on));
        return heavy.answer(left ->
                        new Explainer(situations.now(), left.planner()).explain(place, task, on, situations.first()))
                .map(explanation -> view(
                        explanation,
                        planned.getLines().getFirst(),
                        planned.getAsOf(),
                        planned.getRevision(),
                        planned.getProfileHash()))
                .orElseThrow(() -> new Planned(tables).noNeed(place, task, on));
    }

    private static ExplanationView view(
            Explanation explanation, NeedLine planned, LocalDate asOf, long revision, String profileHash) {
        var need = PlanRows.need(
                explanation.place(),
                explanation.day(),
                explanation.need(),
                new PlanRows.Stamp(asOf, revision, profileHash));
        var line = need.getLines().getFirst();
        return new ExplanationView(
                NeedView.of(need).findFirst().orElseThrow(),
                planned.getRequired() == line.getRequired() && Objects.equals(planned.getUnknown(), line.getUnknown()),
                explanation.steps().stream().map(ExplanationController::view).toList(),
                view(explanation.legality()),
                explanation.filledBy().stream()
                        .map(filler -> new FillerView(
                                filler.component(),
                                filler.headcount(),
                                filler.from(),
                                filler.id(),
                                filler.mark(),
                                filler.basis(),
                                filler.since(),
                                filler.by()))
                        .toList(),
                view(explanation.bounds()),
                explanation.movers().stream().map(ExplanationController::view).toList(),
                List.of(
                        "Each step is its formula over its terms; a term without a source is an earlier step.",
                        "ceil leaves out 1e-9, so that a binary fraction does not cost a person.",
                        "Marks: F read in a public copy of the source, M from memory of it, C computed, A assumed.",
                        "The sampled band holds 95 of a hundred draws; low and high take every standard to its end at once, which is wider."));
    }

    private static @Nullable BoundsView view(Explanation.@Nullable Bounds bounds) {
        return bounds == null
                ? null
                : new BoundsView(
                        bounds.low(),
                        bounds.likely(),
                        bounds.high(),
                        bounds.sampledLow(),
                        bounds.sampledHigh(),
                        bounds.draws(),
                        bounds.seed(),
                        bounds.drawnFrom());
    }

    private static MoverView view(Explanation.Mover mover) {
        return new MoverView(
                mover.input(), mover.unit(), mover.low(), mover.high(), mover.atLow(), mover.atHigh(), mover.mark());
    }

    private static StepView view(Step step) {
        return new StepView(
                step.name(),
                step.unit(),
                step.formula(),
                step.value(),
                step.terms().stream().map(ExplanationController::view).toList());
    }

    private static TermView view(Term term) {
        return new TermView(term.name(), term.value(), term.unit(), term.mark(), term.source());
    }

    private static LegalityView view(Task.Legality legality) {
        return new LegalityView(
                WireName.of(legality.verdict()), legality.rule(), legality.source(), legality.inForce());
    }
}
