package io.muster.staffing.requests.domain;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.planning.brief.DayBrief;
import io.muster.staffing.planning.plan.DayPlan;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts a decision pack together. */
public final class Packing {

    private final ReferenceProfile profile;

    public Packing(ReferenceProfile profile) {
        this.profile = profile;
    }

    /** The last day of anybody whom the request asks for. */
    public static LocalDate lastDay(Account account, LocalDate atLeast) {
        return account.lines().stream()
                .map(line -> line.line().lastDay())
                .reduce(atLeast, (one, other) -> one.isAfter(other) ? one : other);
    }

    /**
     * The pack.
     *
     * @param account as it stood right after the decision
     * @param plan the plan as of the last closed day before it
     * @param later plans of the days after, without the request
     */
    public DecisionPack pack(
            Account account, DayBrief plan, Map<LocalDate, List<DayPlan>> later, @Nullable String incomplete) {
        var asked = account.asked();
        Set<String> tasks = new HashSet<>();
        account.lines().stream()
                .filter(Standing::isSupportable)
                .forEach(line -> tasks.addAll(line.line().tasks()));
        return new DecisionPack(
                account.requestId(),
                asked == null ? "" : asked.title(),
                asked == null ? "" : asked.requester(),
                asked == null ? "" : asked.purpose(),
                account.stage().name(),
                account.decidedOn(),
                account.decidedBy(),
                plan.day(),
                incomplete,
                account.lines().stream().map(DecisionPack.Line::of).toList(),
                account.findings(),
                account.counsel(),
                Costs.of(account, profile),
                new TreeMap<>(later)
                        .entrySet().stream()
                                .map(entry -> outlook(account, tasks, entry.getKey(), entry.getValue()))
                                .toList(),
                plan);
    }

    private static DecisionPack.Outlook outlook(
            Account account, Set<String> tasks, LocalDate day, Collection<DayPlan> plans) {
        long required = 0;
        long missing = 0;
        for (var plan : plans) {
            for (var need : plan.needs()) {
                if (tasks.contains(need.task())) {
                    var line = need.lines().getFirst();
                    required += line.required();
                    missing += line.shortage() == null ? 0 : line.shortage();
                }
            }
        }
        long people = account.lines().stream()
                .filter(Standing::isSupportable)
                .mapToLong(line -> there(line.line(), day))
                .sum();
        return new DecisionPack.Outlook(day, required, missing, people, Math.max(0, missing - people));
    }

    private static long there(Line line, LocalDate day) {
        return day.isAfter(line.lastDay())
                ? 0
                : line.tranches().stream()
                        .filter(group -> !day.isBefore(group.from()))
                        .mapToLong(Line.Group::headcount)
                        .sum();
    }
}
