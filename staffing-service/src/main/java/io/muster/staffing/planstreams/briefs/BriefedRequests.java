package io.muster.staffing.planstreams.briefs;

import io.muster.staffing.planning.brief.DayBrief;
import io.muster.staffing.planning.situation.Situation;
import io.muster.staffing.planning.strength.Strength;
import io.muster.staffing.requests.domain.Account;
import io.muster.staffing.requests.domain.Requests;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The requests that a brief names: those that are open, have people that day, or were told of that day. Requests that ended before
 * are many after some years, and nothing of the day is theirs.
 *
 * @param named those with people first
 * @param leftOut how many more there are: a brief must fit into a record
 */
record BriefedRequests(List<DayBrief.Request> named, int leftOut) {

    private static final int MOST = 1_500;

    private static final Comparator<DayBrief.Request> PEOPLE_FIRST = Comparator.comparing(
                    (DayBrief.Request request) -> !hasPeople(request))
            .thenComparing(DayBrief.Request::id);

    /** Of the requests as they stood then. */
    static BriefedRequests of(Requests then, Situation situation, LocalDate day) {
        var strength = new Strength(situation);
        var all = then.accounts().stream()
                .filter(account ->
                        account.stage().isOpen() || account.coveredUntil().isPresent() || isOf(account, day))
                .map(account -> new Briefed(account, request(account, strength, day)))
                .filter(briefed -> briefed.account().stage().isOpen()
                        || hasPeople(briefed.request())
                        || isOf(briefed.account(), day))
                .map(Briefed::request)
                .sorted(PEOPLE_FIRST)
                .toList();
        return new BriefedRequests(all.subList(0, Math.min(MOST, all.size())), Math.max(0, all.size() - MOST));
    }

    private record Briefed(Account account, DayBrief.Request request) {}

    private static boolean isOf(Account account, LocalDate day) {
        return account.history().stream()
                .anyMatch(entry -> entry.accepted() && entry.on().equals(day));
    }

    private static boolean hasPeople(DayBrief.Request request) {
        return isSome(request.approved()) || isSome(request.there());
    }

    private static boolean isSome(@Nullable Long people) {
        return people != null && people > 0;
    }

    private static DayBrief.Request request(Account account, Strength strength, LocalDate day) {
        return new DayBrief.Request(
                account.requestId(),
                account.stage().name(),
                account.lines().stream()
                        .mapToInt(line -> line.line().headcount())
                        .sum(),
                account.lines().stream()
                        .mapToLong(line -> line.deployment().onHand(day))
                        .sum(),
                strength.ofRequest(account.requestId(), day).there(),
                account.coveredUntil().orElse(null));
    }
}
