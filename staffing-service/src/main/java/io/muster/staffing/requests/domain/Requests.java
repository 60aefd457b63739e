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

/** All requests; events are folded in the order in which they were told. Not thread-safe; one task owns it. */
public final class Requests {

    private final ReferenceProfile profile;
    private final List<RequestEvent> told = new ArrayList<>();
    private final Map<String, Account> accounts = new TreeMap<>();
    private LifeCycle lifeCycle;

    public Requests(ReferenceProfile profile) {
        this.profile = profile;
        this.lifeCycle = new LifeCycle(new Law(profile, List.of()));
    }

    /** What the request would say to an event; nothing changes. */
    public Judgement judge(RequestEvent event) {
        var id = event.head().requestId();
        return lifeCycle.judge(accounts.getOrDefault(id, Account.none(id)), event);
    }

    /** Judges an event and remembers it. */
    public Judgement tell(RequestEvent event) {
        var judgement = judge(event);
        told.add(event);
        var id = event.head().requestId();
        switch (judgement) {
            case Judgement.Accepted accepted -> accounts.put(id, accepted.account());
            case Judgement.Refused refused -> accounts.put(id, refused.account());
            case Judgement.Duplicate duplicate -> {}
        }
        return judgement;
    }

    /** The same requests, judged again under these call-up authorities. */
    public Requests under(List<Law.Authority> authorities) {
        var judgedAgain = new Requests(profile);
        judgedAgain.lifeCycle = new LifeCycle(new Law(profile, authorities));
        told.forEach(judgedAgain::tell);
        return judgedAgain;
    }

    /** All requests as they stood at the end of a day: events that are dated later have not happened. */
    public Requests asOf(LocalDate day) {
        var then = new Requests(profile);
        then.lifeCycle = lifeCycle;
        told.stream().filter(event -> !event.head().on().isAfter(day)).forEach(then::tell);
        return then;
    }

    /** A request as it stood right after one of its events. */
    public Account after(String requestId, String eventId) {
        var then = new Requests(profile);
        then.lifeCycle = lifeCycle;
        for (var event : told) {
            if (event.head().requestId().equals(requestId)) {
                then.tell(event);
                if (event.head().eventId().equals(eventId)) {
                    break;
                }
            }
        }
        return then.account(requestId).orElseGet(() -> Account.none(requestId));
    }

    public Optional<Account> account(String requestId) {
        return Optional.ofNullable(accounts.get(requestId));
    }

    public Collection<Account> accounts() {
        return accounts.values();
    }

    /** What approved requests commit, past and to come. */
    public List<Commitment> commitments() {
        return accounts.values().stream()
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
}
