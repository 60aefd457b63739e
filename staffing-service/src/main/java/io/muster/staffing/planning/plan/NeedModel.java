package io.muster.staffing.planning.plan;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.Task;
import io.muster.staffing.planning.deployments.DayBalance;
import io.muster.staffing.planning.numbers.Tolerance;
import io.muster.staffing.planning.situation.Commitment;
import io.muster.staffing.planning.situation.DemandSeries;
import io.muster.staffing.planning.strength.Strength;
import io.muster.staffing.planning.workload.FreedAgents;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** From the people that a task asks for to the line that a planner reads: who may do it, who is there, who is missing. */
final class NeedModel {

    private final ReferenceProfile profile;
    private final String place;
    private final List<Commitment> commitments;
    private final Strength strength;

    NeedModel(ReferenceProfile profile, String place, List<Commitment> commitments, Strength strength) {
        this.profile = profile;
        this.place = place;
        this.commitments = commitments;
        this.strength = strength;
    }

    /** What the day is based on. */
    record Ground(
            NeedBasis basis, @Nullable String scenario, DemandSeries series, double persons, List<String> notes) {}

    /** Whether a request that has people on that day names the task, here or for wherever it is decided. */
    boolean isNamed(String task, LocalDate day) {
        return commitments.stream().anyMatch(one -> names(one, task, day));
    }

    Need need(
            Task task,
            LocalDate day,
            Map<End, Work> works,
            Ground ground,
            PlaceStandards standards,
            double agentHours) {
        var likely = work(works, End.LIKELY);
        int required = people(likely);
        int low = Math.min(required, people(work(works, End.LOW)));
        int high = Math.max(required, people(work(works, End.HIGH)));
        var there = strength.onHand(place, task.code(), day);
        OptionalLong onHand = there.map(people -> OptionalLong.of(
                        people.stream().mapToLong(Strength.People::headcount).sum()))
                .orElseGet(OptionalLong::empty);
        var balance = new DayBalance(onHand, OptionalLong.of(required));
        var line = new NeedLine(
                ground.basis(),
                ground.scenario(),
                ground.series(),
                ground.persons(),
                likely.hours(),
                required,
                likely.people(),
                likely.load(),
                likely.post(),
                low,
                high,
                null,
                null,
                likely.assumedShare(),
                supportable(task, day, required),
                strength.authorised(place, task.code(), day)
                        .map(Math::toIntExact)
                        .orElse(null),
                boxed(onHand),
                there.orElse(List.of()).stream()
                        .filter(people -> people.headcount() > 0)
                        .map(people -> new NeedLine.OnHand(people.component(), Math.toIntExact(people.headcount())))
                        .toList(),
                boxed(balance.shortage()),
                boxed(balance.surplus()),
                freed(task, onHand, likely, standards, agentHours),
                ground.notes());
        return new Need(task.code(), task.category(), List.of(line));
    }

    private static Work work(Map<End, Work> works, End end) {
        var work = works.get(end);
        if (work == null) {
            throw new IllegalStateException("no work was reckoned for " + end);
        }
        return work;
    }

    private static int people(Work work) {
        return (int) Tolerance.ceiling(work.people());
    }

    /** How many of the required troops may be: all of them, or none, as the law has it. */
    int supportable(Task task, LocalDate day, int required) {
        return switch (task.legality().verdict()) {
            case ALLOWED -> required;
            case IF_NAMED -> isNamed(task.code(), day) ? required : 0;
            case IF_NAMED_WITH_OFFICERS ->
                commitments.stream().anyMatch(one -> names(one, task.code(), day) && one.officersPresent())
                        ? required
                        : 0;
            case NEVER -> 0;
        };
    }

    private boolean names(Commitment commitment, String task, LocalDate day) {
        return commitment.tasks().contains(task)
                && (commitment.place() == null || commitment.place().equals(place))
                && commitment.headcount(day) > 0;
    }

    private static List<NeedLine.Freed> freed(
            Task task, OptionalLong onHand, Work work, PlaceStandards standards, double agentHours) {
        if (onHand.isEmpty() || onHand.getAsLong() == 0 || agentHours <= 0 || task.effectiveHours() == null) {
            return List.of();
        }
        double people = (double) onHand.getAsLong();
        double effective = TaskModel.effectiveHours(task, standards, End.LIKELY);
        List<NeedLine.Freed> freed = new ArrayList<>();
        switch (task.frees()) {
            case NOTHING -> {}
            case HOURS -> {
                double support = task.support() == null
                        ? 0
                        : standards.value(task.support()).likely();
                add(freed, "hours", FreedAgents.byWork(people, effective, support, work.hours(), agentHours));
            }
            case POSTS -> add(freed, "posts", FreedAgents.byPosts(people, effective, work.posts(), 1, agentHours));
        }
        return freed;
    }

    private static void add(List<NeedLine.Freed> freed, String kind, FreedAgents agents) {
        freed.add(new NeedLine.Freed(kind, agents.hours(), agents.agents()));
    }

    private static @Nullable Integer boxed(OptionalLong value) {
        return value.isEmpty() ? null : Math.toIntExact(value.getAsLong());
    }

    ReferenceProfile profile() {
        return profile;
    }
}
