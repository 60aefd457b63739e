package io.muster.staffing.answers.needs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.answers.problems.NothingThere;
import io.muster.staffing.answers.questions.Planned;
import io.muster.staffing.answers.questions.QuestionReader;
import io.muster.staffing.answers.questions.Situations;
import io.muster.staffing.answers.readmodel.Reading;
import io.muster.staffing.planning.strength.Strength;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    SummaryController(Reading reading, Situations situations, ReferenceProfile profile) {
        this.reading = reading;
        this.situations = situations;
        this.questions = new QuestionReader(profile);
    }

    /**
     * A day.
     *
     * @param inAll sums of the rows, by category; pooled over places fewer would do
     * @param border everybody authorised and on hand, the unplaced apart
     * @param restsOn what a reader must know of the figures
     * @param rowsWithFreedUnknown rows of whose people at posts nobody knows how many agents they free: they are not in freed
     */
    record Summary(
            LocalDate day,
            LocalDate asOf,
            List<CategorySum> inAll,
            List<PlaceSum> places,
            Border border,
            List<Freed> freed,
            String restsOn,
            int rowsWithFreedUnknown) {}

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
    Summary summary(@RequestParam(required = false) @Nullable String day) {
        var tables = reading.tables();
        var on = day == null ? reading.knownDay() : questions.day("day", day);
        List<NeedView> rows = tables.needs(on, on)
                .flatMap(NeedView::of)
                .filter(row -> row.scenario() == null)
                .toList();
        if (rows.isEmpty()) {
            throw new NothingThere("nothing is planned for " + on + ": " + new Planned(tables).days());
        }
        Map<String, List<NeedView>> byPlace = new LinkedHashMap<>();
        rows.forEach(row ->
                byPlace.computeIfAbsent(row.place(), place -> new ArrayList<>()).add(row));
        var places = byPlace.entrySet().stream()
                .map(place -> new PlaceSum(place.getKey(), categories(place.getValue())))
                .toList();
        return new Summary(on, reading.today(), categories(rows), places, border(on), freed(rows), RESTS_ON, (int)
                rows.stream().filter(row -> row.freedUnknown() != null).count());
    }

    private Border border(LocalDate day) {
        var border = new Strength(situations.now()).border(day);
        if (!border.isKnown()) {
            return new Border(day, null, null, null, null);
        }
        return new Border(day, border.authorised(), border.present(), border.withoutPlace(), border.unplaced());
    }

    private static List<CategorySum> categories(List<NeedView> rows) {
        Map<String, List<NeedView>> byCategory = new LinkedHashMap<>();
        List.of("troop", "administrative", "agent").forEach(name -> byCategory.put(name, new ArrayList<>()));
        rows.forEach(row -> byCategory
                .computeIfAbsent(row.category(), name -> new ArrayList<>())
                .add(row));
        return byCategory.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> sum(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static CategorySum sum(String category, List<NeedView> rows) {
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
                sum(rows, NeedView::requiredWithoutPosts));
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
