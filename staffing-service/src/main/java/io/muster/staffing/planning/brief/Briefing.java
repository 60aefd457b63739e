package io.muster.staffing.planning.brief;

import io.muster.staffing.planning.demand.Demand;
import io.muster.staffing.planning.needs.NeedLine;
import io.muster.staffing.planning.plan.DayPlan;
import io.muster.staffing.planning.situation.PolicyStep;
import io.muster.staffing.planning.situation.Situation;
import io.muster.staffing.planning.strength.Strength;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes a brief from the plans of a day and of some days after it. */
public final class Briefing {

    private final Situation situation;

    /** Of a situation as of the day that is briefed. */
    public Briefing(Situation situation) {
        this.situation = situation;
    }

    /**
     * The brief.
     *
     * @param plans of the day, one for each place
     * @param later plans of later days that are to be shown
     * @param leftOut how many more requests there are than are named
     */
    public DayBrief of(
            LocalDate day,
            List<DayPlan> plans,
            Map<LocalDate, List<DayPlan>> later,
            List<DayBrief.Request> requests,
            int leftOut) {
        var border = new Strength(situation).border(day);
        return new DayBrief(
                day,
                situation.profile().hash(),
                persons(plans),
                border.isKnown() ? border.authorised() : null,
                border.isKnown() ? border.present() : null,
                border.isKnown() ? border.withoutPlace() : null,
                sums(plans),
                lines(plans),
                held(plans),
                new TreeMap<>(later)
                        .entrySet().stream()
                                .map(entry -> ahead(entry.getKey(), entry.getValue()))
                                .toList(),
                requests,
                leftOut == 0 ? null : leftOut,
                situation.policies().stream().map(PolicyStep::name).toList());
    }

    /** The needs of some places on one day together, by category. */
    public static List<DayBrief.Sum> sums(Collection<DayPlan> plans) {
        Map<String, List<DayBrief.Line>> byCategory = new TreeMap<>();
        lines(plans)
                .forEach(line -> byCategory
                        .computeIfAbsent(line.category(), category -> new ArrayList<>())
                        .add(line));
        return byCategory.entrySet().stream()
                .map(entry -> sum(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static DayBrief.Sum sum(String category, List<DayBrief.Line> lines) {
        return new DayBrief.Sum(
                category,
                sum(lines, DayBrief.Line::required),
                sum(lines, DayBrief.Line::low),
                high(lines),
                real(lines, DayBrief.Line::loadDriven),
                lines.stream().mapToDouble(DayBrief.Line::postDriven).sum(),
                sum(lines, DayBrief.Line::supportableByTroops),
                sum(lines, DayBrief.Line::onHand),
                sum(lines, DayBrief.Line::shortage),
                lines.stream().filter(line -> line.required() == null).count());
    }

    /** The sum of what is known; null where nothing is. */
    private static @Nullable Long sum(List<DayBrief.Line> lines, Function<DayBrief.Line, @Nullable Integer> figure) {
        return lines.stream()
                .map(figure)
                .filter(Objects::nonNull)
                .map(Integer::longValue)
                .reduce(Long::sum)
                .orElse(null);
    }

    /** Unknown as soon as one of the needs that are summed has no high end. */
    private static @Nullable Long high(List<DayBrief.Line> lines) {
        boolean known = lines.stream().allMatch(line -> line.required() == null || line.high() != null);
        return known ? sum(lines, DayBrief.Line::high) : null;
    }

    private static @Nullable Double real(List<DayBrief.Line> lines, Function<DayBrief.Line, @Nullable Double> figure) {
        return lines.stream()
                .map(figure)
                .filter(Objects::nonNull)
                .reduce(Double::sum)
                .orElse(null);
    }

    private static @Nullable Double persons(List<DayPlan> plans) {
        return plans.stream()
                .map(DayPlan::demand)
                .filter(Objects::nonNull)
                .map(Demand::persons)
                .filter(Objects::nonNull)
                .reduce(Double::sum)
                .orElse(null);
    }

    private static DayBrief.Ahead ahead(LocalDate day, List<DayPlan> plans) {
        var basis = plans.stream()
                .filter(plan -> plan.demand() != null && plan.demand().persons() != null)
                .map(Briefing::word)
                .findFirst()
                .orElse("unknown");
        return new DayBrief.Ahead(day, basis, persons(plans), sums(plans));
    }

    private static String word(DayPlan plan) {
        var demand = plan.demand();
        return demand == null ? "unknown" : word(demand.basis());
    }

    private static List<DayBrief.Line> lines(Collection<DayPlan> plans) {
        List<DayBrief.Line> lines = new ArrayList<>();
        for (var plan : plans) {
            for (var need : plan.needs()) {
                lines.add(line(
                        plan.place(),
                        need.task(),
                        word(need.category()),
                        need.lines().getFirst()));
            }
        }
        return lines;
    }

    private static DayBrief.Line line(String place, String task, String category, NeedLine line) {
        var estimate = line.estimate();
        return new DayBrief.Line(
                place,
                task,
                category,
                line.persons() == null ? "unknown" : word(line.basis()),
                line.required(),
                estimate == null ? null : estimate.low(),
                estimate == null ? null : estimate.high(),
                estimate == null ? null : estimate.loadDriven(),
                line.postDriven(),
                estimate == null ? null : estimate.supportableByTroops(),
                line.onHand(),
                line.shortage(),
                line.surplus(),
                estimate == null ? null : estimate.assumedShare(),
                line.onHandEquivalent());
    }

    private static List<DayBrief.Held> held(List<DayPlan> plans) {
        List<DayBrief.Held> held = new ArrayList<>();
        for (var plan : plans) {
            var custody = plan.custody();
            if (custody != null) {
                held.add(new DayBrief.Held(
                        plan.place(),
                        custody.held(),
                        custody.over72Hours(),
                        custody.capacity(),
                        custody.binding(),
                        custody.assumed()));
            }
        }
        return held;
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
