package io.muster.staffing.planstreams.effects;

import io.muster.events.AuthorityGranted;
import io.muster.schemas.topics.Topics;
import io.muster.staffing.planstreams.briefs.BriefWriter;
import io.muster.staffing.planstreams.facts.Fact;
import io.muster.staffing.planstreams.facts.MisplacedEvent;
import io.muster.staffing.planstreams.rows.PlanFailures;
import io.muster.staffing.planstreams.rows.PlanOutput;
import io.muster.staffing.planstreams.rows.PublishedStates;
import io.muster.staffing.planstreams.rows.RecordSize;
import io.muster.staffing.planstreams.state.Dirty;
import io.muster.staffing.planstreams.state.PlanBoard;
import io.muster.staffing.planstreams.state.PlanStores;
import io.muster.staffing.planstreams.state.RetainedDays;
import io.muster.staffing.requests.domain.Account;
import io.muster.staffing.requests.domain.Judgement;
import io.muster.staffing.requests.domain.RequestEvent;
import io.muster.staffing.requests.streams.RequestEventMapper;
import io.muster.staffing.requests.streams.RequestStates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;

/** What the events of requests bring about, and what call-up authorities change in requests. */
public final class RequestEffects {

    private final PlanBoard board;
    private final PlanStores stores;
    private final Dirty dirty;
    private final Refusing refusing;
    private final RetainedDays retainedDays;
    private final FactEffects facts;
    private final int mostRequests;
    private final PublishedStates states;

    private static final String KEY = "request|";

    /** By request, where its events stand on their topic; the one that was spoken of last comes last. */
    private final Map<String, List<Long>> offsets = new LinkedHashMap<>();

    RequestEffects(
            PlanBoard board,
            PlanStores stores,
            Dirty dirty,
            Refusing refusing,
            RetainedDays retainedDays,
            FactEffects facts,
            int most) {
        this.board = board;
        this.stores = stores;
        this.dirty = dirty;
        this.refusing = refusing;
        this.retainedDays = retainedDays;
        this.facts = facts;
        this.mostRequests = most;
        this.states = new PublishedStates(board, stores);
    }

    /** Takes in again an event that was kept under that key. */
    void remember(String key, SpecificRecord event) {
        var transition = request(event);
        board.requests().apply(transition);
        remember(Long.parseLong(key.substring(KEY.length())), transition);
    }

    private void remember(long offset, RequestEvent event) {
        var request = event.head().requestId();
        var known = offsets.remove(request);
        var all = known == null ? new ArrayList<Long>() : known;
        all.add(offset);
        offsets.put(request, all);
    }

    private static String key(long offset) {
        return String.format(Locale.ROOT, KEY + "%020d", offset);
    }

    /**
     * A request that is let go of, with its decisions and, where it had people, the reports by which they were last seen.
     *
     * @param decisions counters that say which of them have their brief
     */
    record Ended(String request, List<Fact> reports, Set<String> decisions) {}

    /** Requests of which nothing that is kept depends from that day on. */
    List<Ended> over(LocalDate first) {
        return board.requests().all().stream()
                .filter(account -> account.isOver(first) && !board.facts().isNamed(account.requestId(), first))
                .map(account -> ended(
                        account.requestId(),
                        account.coveredUntil().isEmpty()
                                ? List.of()
                                : board.facts().lastOf(account.requestId(), first)))
                .toList();
    }

    private Ended ended(String request, List<Fact> reports) {
        return new Ended(
                request,
                reports,
                stores.countersFrom(BriefWriter.decisions(request)).keySet());
    }

    /** The request that makes room for another: it never had people, is not open, and was spoken of before all other such. */
    private Optional<Ended> makingRoom() {
        return offsets.keySet().stream()
                .flatMap(request -> board.requests().account(request).stream())
                .filter(account ->
                        !account.stage().isOpen() && account.coveredUntil().isEmpty())
                .findFirst()
                .map(account -> ended(account.requestId(), List.of()));
    }

    private void forget(Ended ended) {
        events(ended.request()).forEach(offset -> stores.forget(key(offset)));
        offsets.remove(ended.request());
        ended.decisions().forEach(stores::uncount);
        board.requests().forget(ended.request());
        states.forget(ended.request());
    }

    /** Lets go of a request. */
    public void forget(Ended ended, Consumer<PlanOutput> to) {
        forget(ended);
        facts.forget(ended.reports(), to);
        to.accept(PlanOutput.tombstone(Topics.REQUEST_STATES, ended.request()));
    }

    /** Why a request can't begin, if it can't. */
    private Optional<String> refuse(RequestEvent event, boolean hasRoom) {
        if (retainedDays.isOver(event.head().on())) {
            return Optional.of("no such request is kept: "
                    + retainedDays.tooOld(event.head().on()));
        }
        return hasRoom || offsets.size() < mostRequests
                ? Optional.empty()
                : Optional.of(
                        mostRequests + " requests are kept that are open or had people, which is the most; close or"
                                + " withdraw some");
    }

    /** What an event brings about that stands at that offset of its topic. */
    Effect effectOf(long offset, SpecificRecord event) {
        var transition = request(event);
        boolean isNew = !offsets.containsKey(transition.head().requestId());
        var gone = isNew && offsets.size() >= mostRequests ? makingRoom() : Optional.<Ended>empty();
        var refusal = isNew ? refuse(transition, gone.isPresent()) : Optional.<String>empty();
        if (refusal.isPresent()) {
            return refusing.refused(Topics.ASSISTANCE_REQUESTS.name(), event, refusal.get());
        }
        var judgement = board.requests().judge(transition);
        if (judgement instanceof Judgement.Duplicate) {
            return Effect.NONE;
        }
        var events = new ArrayList<>(events(transition.head().requestId()));
        events.add(offset);
        List<PlanOutput> outputs = new ArrayList<>();
        var state = states.of(account(judgement), events);
        outputs.add(state.output());
        if (judgement instanceof Judgement.Refused refused) {
            outputs.add(PlanOutput.of(
                    transition.head().requestId(),
                    RequestStates.rejected(event, refused.account().stage(), refused.reason(), refusing.now())));
        }
        if (outputs.stream().anyMatch(RequestEffects::isTooLarge)) {
            return refusing.refused(
                    Topics.ASSISTANCE_REQUESTS.name(),
                    event,
                    "with this event the request would be larger than " + RecordSize.LARGEST
                            + " bytes, which is more than can be kept of one; ask for the rest by another request");
        }
        gone.ifPresent(ended -> outputs.add(PlanOutput.tombstone(Topics.REQUEST_STATES, ended.request())));
        return new Effect(outputs, () -> {
            gone.ifPresent(this::forget);
            board.requests().apply(transition);
            states.published(state);
            stores.put(key(offset), stores.unusedOrder(), event);
            remember(offset, transition);
            stores.useOrder(stores.unusedOrder());
            replan();
        });
    }

    private static boolean isTooLarge(PlanOutput output) {
        return output.event() != null && RecordSize.of(output.event()) > RecordSize.LARGEST;
    }

    /** What an edition of an authority brings about beside what it does as a fact. */
    Effect under(AuthorityGranted granted) {
        var authorities = new ArrayList<>(board.authorities());
        var authority = RequestEventMapper.authority(granted);
        authorities.removeIf(one -> one.id().equals(authority.id()));
        authorities.add(authority);
        var judged = board.requests().under(authorities);
        Map<Boolean, List<PublishedStates.StateRecord>> news = judged.all().stream()
                .map(account -> states.of(account, events(account.requestId())))
                .filter(states::isNews)
                .collect(Collectors.partitioningBy(PublishedStates.StateRecord::isTooLarge));
        var differences = news.getOrDefault(false, List.of());
        var tooLarge = news.getOrDefault(true, List.of());
        return new Effect(
                differences.stream().map(PublishedStates.StateRecord::output).toList(), () -> {
                    board.replace(judged);
                    differences.forEach(states::published);
                    tooLarge.forEach(states::check);
                    replan();
                });
    }

    private static RequestEvent request(SpecificRecord event) {
        return RequestEventMapper.of(event)
                .orElseThrow(() -> new MisplacedEvent(event.getSchema().getFullName() + " is no input of the plan"));
    }

    private static Account account(Judgement judgement) {
        return switch (judgement) {
            case Judgement.Accepted accepted -> accepted.account();
            case Judgement.Refused refused -> refused.account();
            case Judgement.Duplicate duplicate -> throw new IllegalArgumentException("a repeat changes no account");
        };
    }

    private List<Long> events(String request) {
        return offsets.getOrDefault(request, List.of());
    }

    /** All that was told was taken in again: where that leads to something else than was told last, it is told by {@link #publishDifferences}. */
    void compareWithPublished() {
        states.begin();
    }

    /** Tells where requests stand that were judged otherwise before; says whether all were looked through. */
    public boolean publishDifferences(
            PlanFailures failures, Instant now, BooleanSupplier spent, Consumer<PlanOutput> to) {
        states.look(this::events, failures, now, spent, to);
        return states.isDone();
    }

    /** Plans again where requests commit other people than before. */
    private void replan() {
        if (board.updateCommitments()) {
            dirty.mark(board.places(), LocalDate.MIN);
        }
    }
}
