package io.muster.staffing.answers.needs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.answers.problems.NothingThere;
import io.muster.staffing.answers.questions.HeavyQuestions;
import io.muster.staffing.answers.questions.Planned;
import io.muster.staffing.answers.questions.QuestionReader;
import io.muster.staffing.answers.questions.Situations;
import io.muster.staffing.answers.readmodel.Reading;
import io.muster.staffing.planning.draws.Quantiles;
import io.muster.staffing.planning.plan.DrawnNeeds;
import io.muster.staffing.planning.strength.OnHandBasis;
import io.muster.staffing.planning.strength.Strength;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A day at a glance: by place and in all, by category of task. */
@RestController
class SummaryController {

    private static final String RESTS_ON =
            "Watch posts don't depend on arrivals and are most of the troops; the mix of pathways is modelled; standards with "
                    + "mark A are assumptions. Shortage and surplus are never netted over tasks or places.";

    private final Reading reading;
    private final Situations situations;
    private final QuestionReader questions;
    private final LatestDraws draws;

    SummaryController(Reading reading, Situations situations, ReferenceProfile profile, HeavyQuestions heavy) {
        this.draws = new LatestDraws(reading, situations, heavy);
        this.reading = reading;
        this.situations = situations;
        this.questions = new QuestionReader(profile);
    }

    /**
     * A day.
     *
     * @param tasks what is drawn of each task, over all places; absent where nothing of it is asked for
     * @param inAll sums of the rows, by category; pooled over places fewer would do
     * @param border everybody authorised and on hand, the unplaced apart
     * @param restsOn what a reader must know of the figures
     * @param rowsWithFreedUnknown rows of whose people at posts nobody knows how many agents they free: they are not in freed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Summary(
            LocalDate day,
            LocalDate asOf,
            List<CategorySum> inAll,
            @Nullable List<TaskSum> tasks,
            List<PlaceSum> places,
            Border border,
            List<Freed> freed,
            String restsOn,
            int rowsWithFreedUnknown) {}

    /** A task's people over all places; absent as in a sum by category. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TaskSum(
            String task,
            @Nullable Long required,
            int rowsWithoutRequired,
            @Nullable DrawnView drawn) {}

    /** A place's sums by category. */
    record PlaceSum(String place, List<CategorySum> categories) {}

    /**
     * Sums over rows of one category, people.
     *
     * @param required people required in the rows where it is known, as what follows from it; absent where it is known in none
     * @param high absent too where a row has no high end, since nobody knows how many more may come
     * @param rowsWithoutRequired rows of which nobody knows how many people they need: they are in no sum but those of posts
     * @param onHand people on hand in the rows where it is known; absent where it is known in none
     * @param rowsWithoutOnHand rows whose on hand is unknown: their shortage is unknown too
     * @param onHandBasis what says so in the rows where it is known; absent where it is known in none
     * @param rowsWithAssumedOnHand rows whose on hand somebody assumed: who is missing or too many there follows from that
     * @param drawn of the rows where it is known who is required, added up draw by draw; absent where nothing of it is asked for, or of
     *     one of them nobody knows from what to draw
     * @param requiredWithoutPosts of required those whom the load alone asks for; absent where required is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CategorySum(
            String category,
            String basis,
            @Nullable Long required,
            @Nullable Double loadDriven,
            double postDriven,
            @Nullable Long low,
            @Nullable Long high,
            @Nullable Long supportableByTroops,
            int rowsWithoutRequired,
            @Nullable Long onHand,
            @Nullable Long shortage,
            @Nullable Long surplus,
            int rowsWithoutOnHand,
            @Nullable String onHandBasis,
            int rowsWithAssumedOnHand,
            @Nullable DrawnView drawn,
            @Nullable Long requiredWithoutPosts) {}

    /** People of the whole border, by kind; all but the day is absent where no report and no request speaks of anybody. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Border(
            LocalDate day,
            @Nullable Long authorised,
            @Nullable Long onHand,
            @Nullable Long unplaced,
            @Nullable List<Strength.People> unplacedBy) {}

    /** Agents' hours that people on hand take over on the day, by kind of work. */
    record Freed(String kind, double agentHours, double agents) {}

    @GetMapping("/api/v1/summary")
    Summary summary(
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable List<String> task,
            @RequestParam(required = false) @Nullable String people,
            @RequestParam(required = false) @Nullable String staffTo) {
        var share = questions.staffTo(staffTo);
        var count = questions.people(people);
        var tasks = questions.tasks(task);
        var tables = reading.tables();
        var on = day == null ? reading.knownDay() : questions.day("day", day);
        List<NeedView> rows = tables.needs(on, on)
                .flatMap(NeedView::of)
                .filter(row -> row.scenario() == null)
                .filter(row -> tasks.isEmpty() || tasks.contains(row.task()))
                .toList();
        if (rows.isEmpty()) {
            throw new NothingThere("nothing is planned for " + on + ": " + new Planned(tables).days());
        }
        Map<String, List<NeedView>> byPlace = new LinkedHashMap<>();
        rows.forEach(row ->
                byPlace.computeIfAbsent(row.place(), place -> new ArrayList<>()).add(row));
        var drawnNeeds = share == null && count == null ? null : draws.of(on);
        Function<List<NeedView>, @Nullable DrawnView> drawn =
                of -> drawnNeeds == null ? null : view(together(drawnNeeds, of), count, share);
        var places = byPlace.entrySet().stream()
                .map(place -> new PlaceSum(place.getKey(), categories(place.getValue(), drawn)))
                .toList();
        return new Summary(
                on,
                reading.today(),
                categories(rows, drawn),
                drawnNeeds == null ? null : tasks(rows, drawn),
                places,
                border(on),
                freed(rows),
                RESTS_ON,
                (int) rows.stream().filter(row -> row.freedUnknown() != null).count());
    }

    private static List<TaskSum> tasks(List<NeedView> rows, Function<List<NeedView>, @Nullable DrawnView> drawn) {
        Map<String, List<NeedView>> byTask = new TreeMap<>();
        rows.forEach(row ->
                byTask.computeIfAbsent(row.task(), task -> new ArrayList<>()).add(row));
        return byTask.entrySet().stream()
                .map(task -> new TaskSum(
                        task.getKey(),
                        sum(task.getValue(), NeedView::required),
                        without(task.getValue(), NeedView::required),
                        drawn.apply(task.getValue())))
                .toList();
    }

    private static @Nullable Quantiles together(DrawnNeeds draws, List<NeedView> rows) {
        var known = rows.stream().filter(row -> row.required() != null).toList();
        return known.isEmpty() || known.stream().anyMatch(row -> row.quantiles() == null)
                ? null
                : draws.together(known.stream()
                        .map(row -> Map.entry(row.place(), row.task()))
                        .toList());
    }

    private static @Nullable DrawnView view(
            @Nullable Quantiles drawn, @Nullable Integer people, @Nullable Double share) {
        return drawn == null ? null : DrawnView.of(drawn, people, share);
    }

    private Border border(LocalDate day) {
        var border = new Strength(situations.now()).border(day);
        if (!border.isKnown()) {
            return new Border(day, null, null, null, null);
        }
        return new Border(day, border.authorised(), border.present(), border.withoutPlace(), border.unplaced());
    }

    private static List<CategorySum> categories(
            List<NeedView> rows, Function<List<NeedView>, @Nullable DrawnView> drawn) {
        Map<String, List<NeedView>> byCategory = new LinkedHashMap<>();
        List.of("troop", "administrative", "agent").forEach(name -> byCategory.put(name, new ArrayList<>()));
        rows.forEach(row -> byCategory
                .computeIfAbsent(row.category(), name -> new ArrayList<>())
                .add(row));
        return byCategory.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> sum(entry.getKey(), entry.getValue(), drawn.apply(entry.getValue())))
                .toList();
    }

    private static CategorySum sum(String category, List<NeedView> rows, @Nullable DrawnView drawn) {
        return new CategorySum(
                category,
                basis(rows),
                sum(rows, NeedView::required),
                real(rows, NeedView::loadDriven),
                rows.stream().mapToDouble(NeedView::postDriven).sum(),
                sum(rows, NeedView::low),
                high(rows),
                sum(rows, NeedView::supportableByTroops),
                without(rows, NeedView::required),
                sum(rows, NeedView::onHand),
                sum(rows, NeedView::shortage),
                sum(rows, NeedView::surplus),
                without(rows, NeedView::onHand),
                onHandBasis(rows),
                (int) rows.stream().filter(SummaryController::isAssumed).count(),
                drawn,
                sum(rows, NeedView::requiredWithoutPosts));
    }

    private static @Nullable String onHandBasis(List<NeedView> rows) {
        return OnHandBasis.text(rows.stream()
                .flatMap(row -> OnHandBasis.read(row.onHandBasis()).stream())
                .toList());
    }

    private static boolean isAssumed(NeedView row) {
        return OnHandBasis.read(row.onHandBasis()).contains(OnHandBasis.ASSUMED);
    }

    private static String basis(List<NeedView> rows) {
        var bases = rows.stream().map(NeedView::basis).distinct().sorted().toList();
        return String.join("+", bases);
    }

    private static List<Freed> freed(List<NeedView> rows) {
        Map<String, Freed> freed = new LinkedHashMap<>();
        rows.forEach(row -> row.freed()
                .forEach(view -> freed.merge(
                        view.kind(),
                        new Freed(view.kind(), view.agentHours(), view.agents()),
                        (sum, more) -> new Freed(
                                sum.kind(), sum.agentHours() + more.agentHours(), sum.agents() + more.agents()))));
        return List.copyOf(freed.values());
    }

    /** The sum of what is known; null where nothing is. */
    private static @Nullable Long sum(List<NeedView> rows, Function<NeedView, @Nullable Integer> figure) {
        return rows.stream()
                .map(figure)
                .filter(Objects::nonNull)
                .map(Integer::longValue)
                .reduce(Long::sum)
                .orElse(null);
    }

    /** Unknown as soon as one of the rows that are summed has no high end. */
    private static @Nullable Long high(List<NeedView> rows) {
        boolean known = rows.stream().allMatch(row -> row.required() == null || row.high() != null);
        return known ? sum(rows, NeedView::high) : null;
    }

    private static @Nullable Double real(List<NeedView> rows, Function<NeedView, @Nullable Double> figure) {
        return rows.stream()
                .map(figure)
                .filter(Objects::nonNull)
                .reduce(Double::sum)
                .orElse(null);
    }

    private static int without(List<NeedView> rows, Function<NeedView, @Nullable Integer> figure) {
        return (int) rows.stream().map(figure).filter(Objects::isNull).count();
    }
}
