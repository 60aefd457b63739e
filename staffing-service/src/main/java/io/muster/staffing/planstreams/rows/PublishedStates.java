package io.muster.staffing.planstreams.rows;

import io.muster.events.RequestState;
import io.muster.schemas.topics.Topics;
import io.muster.staffing.counting.streams.UnfinishedChange;
import io.muster.staffing.planstreams.state.PlanBoard;
import io.muster.staffing.planstreams.state.PlanStores;
import io.muster.staffing.requests.domain.Account;
import io.muster.staffing.requests.streams.RequestStates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where requests were last said to stand. What was told of a request is judged again at each start, by the rules of the code and
 * the profile that run then; so a start compares where each request stands with what was last said of it, and tells what differs.
 */
public final class PublishedStates {

    private static final String TOLD = "state|";
    private static final Duration RETRY = Duration.ofMinutes(1);

    private final PlanBoard board;
    private final PlanStores stores;
    private final RowHash hash = new RowHash();
    private final Deque<String> unchecked = new ArrayDeque<>();

    /** By request, why it could not be computed when that was tried last. */
    private final SortedMap<String, RuntimeException> failed = new TreeMap<>();

    private boolean recorded;
    private Instant retryAt = Instant.MIN;

    public PublishedStates(PlanBoard board, PlanStores stores) {
        this.board = board;
        this.stores = stores;
    }

    /**
     * Where a request stands, ready to be told.
     *
     * @param state of the request, or null where nothing is said of it any more
     * @param hash of what it says, but for revision and profile
     */
    public record StateRecord(String request, @Nullable RequestState state, long hash) {

        public PlanOutput output() {
            return state == null ? PlanOutput.tombstone(Topics.REQUEST_STATES, request) : PlanOutput.of(request, state);
        }

        public boolean isTooLarge() {
            return state != null && RecordSize.of(state) > RecordSize.LARGEST_AGAIN;
        }
    }

    /** Where a request stands by events of these offsets. */
    public StateRecord of(Account account, List<Long> events) {
        if (account.history().isEmpty() && account.takenBack().isEmpty()) {
            return gone(account.requestId());
        }
        var state = RequestStates.state(account, events, board.profile(), 0);
        state.setProfileHash("");
        long said = hash.of(state);
        state.setProfileHash(board.profile().hash());
        state.setRevision(stores.revision());
        return new StateRecord(account.requestId(), state, said);
    }

    private static StateRecord gone(String request) {
        return new StateRecord(request, null, 0);
    }

    /** Whether something else was told last. */
    public boolean isNews(StateRecord telling) {
        var before = stores.counter(TOLD + telling.request());
        return telling.state() == null
                ? before.isPresent()
                : before.filter(said -> said == telling.hash()).isEmpty();
    }

    /** It is told now. */
    public void published(StateRecord telling) {
        computed(telling.request());
        if (telling.state() == null) {
            stores.uncount(TOLD + telling.request());
        } else {
            stores.count(TOLD + telling.request(), telling.hash());
        }
    }

    private void computed(String request) {
        recorded &= failed.remove(request) == null;
    }

    /** From now on nothing is said of the request; who lets go of it says so. */
    public void forget(String request) {
        published(gone(request));
    }

    /** All that was told was taken in again: what differs from what was said of it is to be told. */
    public void begin() {
        Set<String> all = new TreeSet<>();
        board.requests().all().forEach(account -> all.add(account.requestId()));
        stores.countersFrom(TOLD).keySet().forEach(key -> all.add(key.substring(TOLD.length())));
        unchecked.clear();
        unchecked.addAll(all);
    }

    /** What differs is to be told of this one. */
    public void check(StateRecord telling) {
        unchecked.add(telling.request());
    }

    /** Whether all requests were compared with what was said of them. */
    public boolean isDone() {
        return unchecked.isEmpty();
    }

    /**
     * Compares some requests with what was said of them, and tells what differs. One of which that can't be computed stops no
     * other; it is tried again after a while, and its next event tells where it stands. One record names all such.
     *
     * @param events by request, the offsets of the events that it was judged by
     */
    public void look(
            Function<String, List<Long>> events,
            PlanFailures failures,
            Instant now,
            BooleanSupplier spent,
            Consumer<PlanOutput> to) {
        if (!failed.isEmpty() && !now.isBefore(retryAt)) {
            unchecked.addAll(failed.keySet());
            retryAt = now.plus(RETRY);
        }
        while (!unchecked.isEmpty()) {
            var request = unchecked.removeFirst();
            try {
                difference(request, events)
                        .ifPresentOrElse(
                                telling -> UnfinishedChange.make(() -> {
                                    published(telling);
                                    to.accept(telling.output());
                                }),
                                () -> computed(request));
            } catch (RuntimeException bug) {
                PlanFailures.rethrowOutage(bug);
                failed(request, bug);
                retryAt = now.plus(RETRY);
            }
            if (spent.getAsBoolean()) {
                return;
            }
        }
        if (!recorded) {
            record(failures, now, to);
            recorded = true;
        }
    }

    /** The exception of each trial is another one; what it says is recorded where that differs. */
    private void failed(String request, RuntimeException bug) {
        var before = failed.put(request, bug);
        if (before == null) {
            PlanFailures.log(request, bug);
        }
        recorded &= before != null && before.toString().equals(bug.toString());
    }

    private void record(PlanFailures failures, Instant now, Consumer<PlanOutput> to) {
        if (failed.isEmpty()) {
            failures.heal(PlanFailures.REQUESTS, null, to);
        } else {
            failures.recordRequests(failed, now, to);
        }
    }

    private Optional<StateRecord> difference(String request, Function<String, List<Long>> events) {
        var telling = board.requests()
                .account(request)
                .map(account -> of(account, events.apply(request)))
                .orElseGet(() -> gone(request));
        if (!isNews(telling)) {
            return Optional.empty();
        }
        if (telling.isTooLarge()) {
            throw new IllegalStateException(
                    "where request '" + request + "' stands would be told in more than " + RecordSize.LARGEST_AGAIN
                            + " bytes, which is more than can be kept of one: what was said before stays");
        }
        return Optional.of(telling);
    }
}
