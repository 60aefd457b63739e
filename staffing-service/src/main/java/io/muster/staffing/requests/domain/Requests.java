package io.muster.staffing.requests.domain;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.planning.situation.Commitment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All requests as they stand. Transitions are acts: they are folded in the order in which they were told, an event that was taken
 * back is left out, and what came after it is judged again. Not thread-safe; one task owns it.
 */
public final class Requests {

    private final ReferenceProfile profile;
    private final LifeCycle lifeCycle;
    private final Map<String, Told> requests = new TreeMap<>();

    /**
     * A request with the events that make it.
     *
     * @param standing all of its events but those that were taken back
     * @param takenBack in the order in which they were
     */
    private record Told(Account account, List<RequestEvent> standing, List<Account.TakenBack> takenBack) {

        Told(String requestId) {
            this(Account.none(requestId), List.of(), List.of());
        }
    }

    /** What an event does to its request. */
    private record Change(Judgement judgement, Told after) {}

    public Requests(ReferenceProfile profile) {
        this(profile, new LifeCycle(new Law(profile, List.of())));
    }

    private Requests(ReferenceProfile profile, LifeCycle lifeCycle) {
        this.profile = profile;
        this.lifeCycle = lifeCycle;
    }

    /** What the request would say to an event; nothing changes. */
    public Judgement judge(RequestEvent event) {
        return change(event).judgement();
    }

    /** Judges an event and remembers it; an event that is refused leaves its request as it was, but for the history. */
    public Judgement tell(RequestEvent event) {
        var change = change(event);
        requests.put(event.head().requestId(), change.after());
        return change.judgement();
    }

    /** The same requests, judged again under these call-up authorities. */
    public Requests under(List<Law.Authority> authorities) {
        var judgedAgain = new Requests(profile, new LifeCycle(new Law(profile, authorities)));
        requests.forEach(
                (id, told) -> judgedAgain.requests.put(id, judgedAgain.fold(id, told.standing(), told.takenBack())));
        return judgedAgain;
    }

    /** All requests as they stood at the end of a day: events that are dated later have not happened. */
    public Requests asOf(LocalDate day) {
        var then = new Requests(profile, lifeCycle);
        requests.forEach((id, told) -> {
            var happened = told.standing().stream()
                    .filter(event -> !event.head().on().isAfter(day))
                    .toList();
            if (!happened.isEmpty()) {
                then.requests.put(id, then.fold(id, happened, List.of()));
            }
        });
        return then;
    }

    /** A request as it stood right after one of its events. */
    public Account after(String requestId, String eventId) {
        List<RequestEvent> until = new ArrayList<>();
        for (var event : told(requestId).standing()) {
            until.add(event);
            if (event.head().eventId().equals(eventId)) {
                break;
            }
        }
        return fold(requestId, until, List.of()).account();
    }

    public Optional<Account> account(String requestId) {
        return Optional.ofNullable(requests.get(requestId)).map(Told::account);
    }

    /** Where a request stands. */
    public Stage stage(String requestId) {
        return told(requestId).account().stage();
    }

    public Collection<Account> accounts() {
        return requests.values().stream().map(Told::account).toList();
    }

    /** What approved requests commit, past and to come. */
    public List<Commitment> commitments() {
        return accounts().stream()
                .flatMap(account -> account.lines().stream()
                        .filter(line -> !line.deployment().stays().isEmpty())
                        .map(line -> new Commitment(
                                account.requestId(),
                                line.line().id(),
                                line.line().tasks(),
                                line.line().place(),
                                line.line().component(),
                                line.deployment().stays(),
                                line.line().officersPresent(),
                                account.deployedOn().orElse(null))))
                .toList();
    }

    private Told told(String requestId) {
        return requests.getOrDefault(requestId, new Told(requestId));
    }

    private Change change(RequestEvent event) {
        var before = told(event.head().requestId());
        var earlier = before.standing().stream()
                .filter(one -> one.head().eventId().equals(event.head().eventId()))
                .toList();
        if (earlier.stream().anyMatch(event::saysTheSameAs) || isKnownReversal(before, event)) {
            return new Change(new Judgement.Duplicate(), before);
        }
        if (event.what() instanceof RequestEvent.Reversed reversed) {
            var target = before.standing().stream()
                    .filter(one -> one.head().eventId().equals(reversed.event()))
                    .findFirst();
            if (target.isPresent() && before.account().hasAccepted(reversed.event())) {
                var after = without(before, target.get(), event, reversed);
                return new Change(new Judgement.Accepted(after.account()), after);
            }
        }
        return folded(before, event);
    }

    /** Whether this very reversal, or another of the same event, was accepted before. */
    private static boolean isKnownReversal(Told before, RequestEvent event) {
        return event.what() instanceof RequestEvent.Reversed reversed
                && before.takenBack().stream().anyMatch(one -> one.eventId().equals(reversed.event()));
    }

    private Told without(Told before, RequestEvent target, RequestEvent reversal, RequestEvent.Reversed reversed) {
        List<RequestEvent> standing = new ArrayList<>(before.standing());
        standing.remove(target);
        List<Account.TakenBack> takenBack = new ArrayList<>(before.takenBack());
        takenBack.add(new Account.TakenBack(
                target.head().eventId(),
                target.what().transition().word(),
                target.head().on(),
                target.head().role(),
                reversal.head().eventId(),
                reversal.head().on(),
                reversal.head().role(),
                reversed.reason()));
        return fold(target.head().requestId(), standing, takenBack);
    }

    private Told fold(String requestId, List<RequestEvent> standing, List<Account.TakenBack> takenBack) {
        var told = new Told(requestId);
        for (var event : standing) {
            told = folded(told, event).after();
        }
        return new Told(told.account().with(takenBack), told.standing(), List.copyOf(takenBack));
    }

    private Change folded(Told before, RequestEvent event) {
        var judgement = lifeCycle.judge(before.account(), event);
        var account = switch (judgement) {
            case Judgement.Accepted accepted -> accepted.account();
            case Judgement.Refused refused -> refused.account();
            case Judgement.Duplicate duplicate -> before.account();
        };
        List<RequestEvent> standing = new ArrayList<>(before.standing());
        standing.add(event);
        return new Change(
                judgement, new Told(account.with(before.takenBack()), List.copyOf(standing), before.takenBack()));
    }
}
