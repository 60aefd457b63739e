package io.muster.staffing.requests.domain;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.rules.Near;
import io.muster.staffing.planning.situation.Commitment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All requests as they stand. Transitions are acts: they are folded in the order in which they were told, an event that was taken
 * back is left out, and what came after it is judged again. So where a request stands follows from what was told of it and from
 * the authorities that stand, whenever those came. Not thread-safe; one task owns it.
 */
public final class Requests {

    private final ReferenceProfile profile;
    private final LifeCycle lifeCycle;
    private final Map<String, History> requests = new TreeMap<>();

    /**
     * A request with the events that make it.
     *
     * @param all events in the order in which they were told, without repeats
     * @param current those that were not taken back, and reversals that found nothing to take back
     */
    private record History(Account account, List<RequestEvent> all, List<RequestEvent> current) {

        History(String requestId) {
            this(Account.none(requestId), List.of(), List.of());
        }

        History with(Account now, List<RequestEvent> standingNow) {
            return new History(now, all, List.copyOf(standingNow));
        }

        /** Those that stand without what was told again after it had been taken back, which is refused whatever it says. */
        Stream<RequestEvent> withoutRetold() {
            return current.stream()
                    .filter(event -> !account.hasTakenBack(event.head().eventId()));
        }

        History and(RequestEvent event) {
            List<RequestEvent> more = new ArrayList<>(all);
            more.add(event);
            return new History(account, List.copyOf(more), current);
        }
    }

    /** What an event does to its request. */
    private record Change(Judgement judgement, History after) {}

    public Requests(ReferenceProfile profile) {
        this(profile, new LifeCycle(new Law(profile, List.of())));
    }

    private Requests(ReferenceProfile profile, LifeCycle lifeCycle) {
        this.profile = profile;
        this.lifeCycle = lifeCycle;
    }

    /** What the request would say to an event; nothing changes. */
    public Judgement judge(RequestEvent event) {
        var judgement = change(history(event.head().requestId()), event).judgement();
        return judgement instanceof Judgement.Refused refused
                        && refused.account().stage() == Stage.NONE
                ? new Judgement.Refused(
                        refused.account(), refused.reason() + near(event.head().requestId()))
                : judgement;
    }

    /**
     * Which requests may have been meant; for who is told of the refusal now. The history doesn't have it: what it says hangs on
     * no other request.
     */
    private String near(String requestId) {
        var near = Near.to(
                requestId,
                accounts().stream().map(account -> new Near.Named(account.requestId(), account.requestId())));
        return near.isEmpty() ? "" : "; near to it: " + String.join(", ", near);
    }

    /** Judges an event and remembers it; an event that is refused leaves its request as it was, but for the history. */
    public Judgement apply(RequestEvent event) {
        var before = history(event.head().requestId());
        var change = change(before, event);
        if (!(change.judgement() instanceof Judgement.Duplicate)) {
            requests.put(event.head().requestId(), change.after().and(event));
        }
        return change.judgement();
    }

    /** The same requests, judged again under these call-up authorities. */
    public Requests under(List<Law.Authority> authorities) {
        var judgedAgain = new Requests(profile, new LifeCycle(new Law(profile, authorities)));
        requests.values().forEach(history -> history.all().forEach(judgedAgain::apply));
        return judgedAgain;
    }

    /** All requests as they stood at the end of a day: events that are dated later have not happened. */
    public Requests asOf(LocalDate day) {
        var then = new Requests(profile, lifeCycle);
        requests.forEach((id, history) -> {
            history.withoutRetold()
                    .filter(event -> !event.head().on().isAfter(day))
                    .forEach(then::apply);
        });
        return then;
    }

    /** Is as if nothing had been told of the request. */
    public void forget(String requestId) {
        requests.remove(requestId);
    }

    /** A request as it stood right after one of its events. */
    public Account after(String requestId, String eventId) {
        List<RequestEvent> until = new ArrayList<>();
        for (var event : history(requestId).withoutRetold().toList()) {
            until.add(event);
            if (event.head().eventId().equals(eventId)) {
                break;
            }
        }
        return fold(new History(requestId), until).account();
    }

    public Optional<Account> account(String requestId) {
        return Optional.ofNullable(requests.get(requestId)).map(History::account);
    }

    /** Where a request stands. */
    public Stage stage(String requestId) {
        return history(requestId).account().stage();
    }

    /** All of which anything was told, also those of which there are only events that were refused or taken back. */
    public Collection<Account> all() {
        return requests.values().stream().map(History::account).toList();
    }

    /** Those that were drafted or submitted; of any other there are only refused events. */
    public Collection<Account> accounts() {
        return requests.values().stream()
                .map(History::account)
                .filter(account -> account.stage() != Stage.NONE)
                .toList();
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

    private History history(String requestId) {
        return requests.getOrDefault(requestId, new History(requestId));
    }

    private Change change(History before, RequestEvent event) {
        var earlier = before.current().stream()
                .filter(one -> one.head().eventId().equals(event.head().eventId()))
                .toList();
        if (earlier.stream().anyMatch(event::saysTheSameAs)
                || isKnownReversal(before, event)
                || isTakenBackAlready(before, event)) {
            return new Change(new Judgement.Duplicate(), before);
        }
        if (event.what() instanceof RequestEvent.Reversed reversed && lifeCycle.takesBack(before.account(), event)) {
            var after = without(before, event, reversed);
            return new Change(new Judgement.Accepted(after.account()), after);
        }
        return judged(before, event);
    }

    /** Whether this very reversal, or another of the same event, was accepted before. */
    private static boolean isKnownReversal(History before, RequestEvent event) {
        return event.what() instanceof RequestEvent.Reversed reversed
                && before.account().hasTakenBack(reversed.event());
    }

    /** Whether this is what was taken back, delivered once more. */
    private static boolean isTakenBackAlready(History before, RequestEvent event) {
        return before.account().hasTakenBack(event.head().eventId())
                && before.all().stream()
                        .filter(earlier ->
                                earlier.head().eventId().equals(event.head().eventId()))
                        .anyMatch(event::saysTheSameAs);
    }

    private History without(History before, RequestEvent reversal, RequestEvent.Reversed reversed) {
        List<RequestEvent> left = new ArrayList<>(before.current());
        var target = left.stream()
                .filter(event -> event.head().eventId().equals(reversed.event()))
                .findFirst()
                .orElseThrow();
        left.remove(target);
        List<Account.TakenBack> takenBack = new ArrayList<>(before.account().takenBack());
        takenBack.add(new Account.TakenBack(
                target.head().eventId(),
                target.what().transition().word(),
                target.head().on(),
                target.head().role(),
                reversal.head().eventId(),
                reversal.head().on(),
                reversal.head().role(),
                reversed.reason()));
        var none = Account.none(target.head().requestId()).with(takenBack);
        return fold(before.with(none, List.of()), left);
    }

    /** Judges events one after the other: a reversal that found nothing to take back may find it now. */
    private History fold(History before, List<RequestEvent> events) {
        var history = before;
        for (var event : events) {
            history = change(history, event).after();
        }
        return history;
    }

    private Change judged(History before, RequestEvent event) {
        var judgement = lifeCycle.judge(before.account(), event);
        var account = switch (judgement) {
            case Judgement.Accepted accepted -> accepted.account();
            case Judgement.Refused refused -> refused.account();
            case Judgement.Duplicate duplicate -> before.account();
        };
        List<RequestEvent> counting = new ArrayList<>(before.current());
        counting.add(event);
        return new Change(judgement, before.with(account, counting));
    }
}
