package io.muster.staffing.planning.needs;

import io.muster.schemas.profile.Task;
import io.muster.staffing.planning.demand.DemandBasis;
import io.muster.staffing.planning.deployments.DayBalance;
import io.muster.staffing.planning.draws.AssumedShare;
import io.muster.staffing.planning.draws.Draws;
import io.muster.staffing.planning.draws.Quantiles;
import io.muster.staffing.planning.numbers.Unbounded;
import io.muster.staffing.planning.quantity.End;
import io.muster.staffing.planning.quantity.Quantity;
import io.muster.staffing.planning.situation.Commitment;
import io.muster.staffing.planning.situation.DemandSeries;
import io.muster.staffing.planning.strength.Remark;
import io.muster.staffing.planning.strength.Strength;
import io.muster.staffing.planning.work.KindHours;
import io.muster.staffing.planning.work.PlaceStandards;
import io.muster.staffing.planning.work.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From the people that a task asks for to the line that a planner reads: who may do it, who is there, who is missing. */
public final class NeedModel {

    /** Honesty marks, the weakest last. */
    private static final String MARKS = "FMCA";

    private static final String CUT_OFF = "more people are required than the " + Integer.MAX_VALUE
            + " that are shown: a figure that this rests on is mistyped";

    private final String place;
    private final TroopLaw law;
    private final Strength strength;
    private final KindHours kinds;
    private final Draws draws;
    private final Map<String, AssumedShare> shares = new HashMap<>();
    private Object uncertain = List.of();

    /** The needs of one place, by the people whom requests commit, by who is where, and by what each kind of people gives. */
    public NeedModel(String place, List<Commitment> commitments, Strength strength, KindHours kinds, Draws draws) {
        this.kinds = kinds;
        this.draws = draws;
        this.place = place;
        this.law = new TroopLaw(commitments);
        this.strength = strength;
    }

    /**
     * What the day is based on.
     *
     * @param persons arrivals, or null where they are unknown
     * @param unknown what is unknown of arrivals or persons held, in words, or null where nothing is
     */
    public record Ground(
            DemandBasis basis,
            @Nullable String scenario,
            DemandSeries series,
            @Nullable Double persons,
            @Nullable String unknown,
            List<String> notes) {}

    /** Whether a request that has people on that day names the task, here or for wherever it is decided. */
    public boolean isNamed(String task, LocalDate day) {
        return law.isNamed(task, place, day);
    }

    /**
     * What a task needs on a day.
     *
     * @param drawn the same work with a case for each draw
     * @param agentHours hours that an agent gives a day, for what people on hand free them from; 0 where that is unknown
     */
    public Need need(
            Task task,
            LocalDate day,
            Work work,
            Work drawn,
            Ground ground,
            PlaceStandards standards,
            double agentHours) {
        var estimate = work.isKnown() ? estimate(task, day, work, drawn.people()) : null;
        var there = strength.onHand(place, task.code(), day).orElse(null);
        var counted = there == null ? null : kinds.counted(task, there, standards);
        var balance = new DayBalance(
                counted == null ? OptionalLong.empty() : OptionalLong.of(counted.whole()),
                estimate == null ? OptionalLong.empty() : OptionalLong.of(estimate.required()));
        var freed = there == null
                ? FreedByPeople.NOTHING
                : FreedByPeople.of(task, there, kinds, work, standards, agentHours);
        var line = new NeedLine(
                ground.basis(),
                ground.scenario(),
                ground.series(),
                ground.persons(),
                work.post().likely(),
                estimate,
                estimate == null ? ground.unknown() : null,
                strength.authorised(place, task.code(), day)
                        .map(NeedModel::whole)
                        .orElse(null),
                there == null
                        ? null
                        : (Integer) whole(there.stream()
                                .mapToLong(Strength.People::headcount)
                                .sum()),
                counted == null ? null : (Double) counted.hours().likely(),
                counted == null ? null : (Double) counted.equivalent().likely(),
                onHandBy(task, strength.sources(place, task.code(), day), standards),
                boxed(balance.shortage()),
                boxed(balance.surplus()),
                freed.known(),
                notes(ground, estimate, strength.remarks(place, task.code(), day)),
                strength.onHandBasis(place, task.code(), day),
                freed.unknown());
        return new Need(task.code(), task.category(), List.of(line));
    }

    private NeedLine.Estimate estimate(Task task, LocalDate day, Work work, Quantity drawn) {
        var required = work.required();
        int likely = (int) required.likely();
        var high = high(likely, required.at(End.HIGH));
        double[] people = inDraws(drawn);
        return new NeedLine.Estimate(
                work.hours().likely(),
                likely,
                work.people().likely(),
                work.load().likely(),
                Math.min(likely, (int) required.at(End.LOW)),
                high,
                high == null ? null : Quantiles.of(people),
                high == null ? null : (Double) assumedShare(task.code(), drawn, people),
                law.allows(task, place, day),
                work.withoutPosts());
    }

    private static double[] inDraws(Quantity drawn) {
        double[] people = new double[Draws.COUNT];
        Arrays.setAll(people, drawn::inCase);
        return people;
    }

    private double assumedShare(String task, Quantity drawn, double... people) {
        return shares.computeIfAbsent(task, code -> AssumedShare.like(drawn, draws))
                .of(people);
    }

    /**
     * Begins a day.
     *
     * @param inputs what tells which inputs make the day's needs uncertain
     */
    public void begin(Object inputs) {
        if (!inputs.equals(uncertain)) {
            uncertain = inputs;
            shares.clear();
        }
    }

    private static @Nullable Integer high(int likely, double end) {
        return Unbounded.isCountable(end) ? Integer.valueOf(Math.max(likely, (int) end)) : null;
    }

    /** By kind; of several reports or lines the earliest day and the weakest mark, and all who say so. */
    private List<NeedLine.OnHand> onHandBy(Task task, List<Strength.Source> sources, PlaceStandards standards) {
        Map<String, List<Strength.Source>> byComponent = new TreeMap<>();
        sources.stream()
                .filter(source -> source.headcount() > 0)
                .forEach(source -> byComponent
                        .computeIfAbsent(source.component(), component -> new ArrayList<>())
                        .add(source));
        return byComponent.entrySet().stream()
                .map(entry -> onHand(task, entry.getKey(), entry.getValue(), standards))
                .toList();
    }

    private NeedLine.OnHand onHand(
            Task task, String component, List<Strength.Source> sources, PlaceStandards standards) {
        long heads = sources.stream().mapToLong(Strength.Source::headcount).sum();
        return new NeedLine.OnHand(
                component,
                whole(heads),
                heads * kinds.hours(component, task, standards),
                heads * kinds.each(component, task, standards),
                sources.stream()
                        .map(Strength.Source::since)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                sources.stream().map(Strength.Source::by).distinct().sorted().collect(Collectors.joining("; ")),
                sources.stream()
                        .map(Strength.Source::mark)
                        .filter(Objects::nonNull)
                        .max(Comparator.comparingInt(MARKS::indexOf))
                        .orElse(null));
    }

    private static List<String> notes(Ground ground, NeedLine.@Nullable Estimate estimate, List<Remark> remarks) {
        boolean cutOff = estimate != null && !Unbounded.isCountable(estimate.requiredUnrounded());
        return Stream.of(
                        ground.notes().stream(),
                        cutOff ? Stream.of(CUT_OFF) : Stream.<String>empty(),
                        remarks.stream().map(Remark::text).sorted())
                .flatMap(some -> some)
                .distinct()
                .toList();
    }

    /** More people than an int holds are shown as the most that it holds: a mistyped figure must not end the plan. */
    private static int whole(long people) {
        return (int) Math.min(Integer.MAX_VALUE, people);
    }

    private static @Nullable Integer boxed(OptionalLong value) {
        return value.isEmpty() ? null : whole(value.getAsLong());
    }
}
