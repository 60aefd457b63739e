package io.muster.staffing.requests.decisions;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.planning.brief.DayBrief;
import io.muster.staffing.planning.plan.DayPlan;
import io.muster.staffing.planning.work.KindHours;
import io.muster.staffing.requests.domain.Account;
import io.muster.staffing.requests.domain.LineStatus;
import io.muster.staffing.requests.domain.Stage;
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
                .reduce(atLeast, (day, other) -> day.isAfter(other) ? day : other);
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
        var submission = account.submission();
        Set<String> tasks = new HashSet<>();
        account.lines().stream()
                .filter(LineStatus::isSupportable)
                .forEach(line -> tasks.addAll(line.line().tasks()));
        return new DecisionPack(
                account.requestId(),
                submission == null ? "" : submission.title(),
                submission == null ? "" : submission.requester(),
                submission == null ? "" : submission.purpose(),
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

    /** People of a line with so many; nobody has a place before a decision. */
    private DayOutlook.Unplaced unplaced(LineStatus status, long headcount) {
        var line = status.line();
        return DayOutlook.Unplaced.of(headcount, line.tasks(), task -> KindHours.each(profile, line.component(), task));
    }

    private DayOutlook outlook(Account account, Set<String> tasks, LocalDate day, Collection<DayPlan> plans) {
        var needs = plans.stream()
                .flatMap(plan -> plan.needs().stream())
                .filter(need -> tasks.contains(need.task()))
                .map(need -> {
                    var line = need.lines().getFirst();
                    return new DayOutlook.Need(need.task(), line.required(), line.onHandEquivalent(), 0);
                })
                .toList();
        long requested = account.lines().stream()
                .filter(LineStatus::isSupportable)
                .mapToLong(line -> line.line().headcount(day))
                .sum();
        long approved = account.lines().stream()
                .mapToLong(line -> line.deployment().onHand(day))
                .sum();
        boolean isMeantAsApproved = account.stage() != Stage.DENIED;
        var unplaced = account.lines().stream()
                .filter(line -> isMeantAsApproved || line.isSupportable())
                .map(line -> unplaced(
                        line,
                        isMeantAsApproved
                                ? line.deployment().onHand(day)
                                : line.line().headcount(day)))
                .toList();
        return DayOutlook.of(day, DayOutlook.People.before(requested, approved, unplaced, isMeantAsApproved), needs);
    }
}
