package io.muster.staffing.answers;

import io.muster.events.AuthorityGranted;
import io.muster.events.BatchOutcome;
import io.muster.events.Brief;
import io.muster.events.CustodyReported;
import io.muster.events.CustodyState;
import io.muster.events.DailyDemand;
import io.muster.events.DayConfirmed;
import io.muster.events.PersonnelReported;
import io.muster.events.PlanClock;
import io.muster.events.PlanFailure;
import io.muster.events.PolicyChanged;
import io.muster.events.ProfileKept;
import io.muster.events.PublishedTotal;
import io.muster.events.RequestState;
import io.muster.events.StaffingAlert;
import io.muster.events.StaffingNeed;
import io.muster.events.StandardAdjusted;
import io.muster.staffing.requests.domain.RequestEvent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The outputs of the plan, all of them, in memory: whatever was written last under each key; and what happened to requests. */
public final class Tables {

    private final NavigableMap<NeedKey, StaffingNeed> needs = new ConcurrentSkipListMap<>();
    private final NavigableMap<PlaceDay, DailyDemand> demand = new ConcurrentSkipListMap<>();
    private final NavigableMap<PlaceDay, CustodyState> custody = new ConcurrentSkipListMap<>();
    private final Map<String, RequestState> requests = new ConcurrentSkipListMap<>();
    private final Map<String, BatchOutcome> outcomes = new ConcurrentHashMap<>();
    private final Map<String, Ordered<SpecificRecord>> inputs = new ConcurrentSkipListMap<>();
    private final BriefShelf briefs = new BriefShelf();
    private final Map<String, StaffingAlert> alerts = new ConcurrentSkipListMap<>();
    private final Map<String, RequestEvent> told = Collections.synchronizedMap(new LinkedHashMap<>());

    private final AtomicLong changes = new AtomicLong();

    /** A record with its order in the log: of two that compete the higher holds. */
    record Ordered<T extends SpecificRecord>(long order, T value) {}

    record NeedKey(LocalDate day, String place, String task) implements Comparable<NeedKey> {

        private static final Comparator<NeedKey> ORDER =
                Comparator.comparing(NeedKey::day).thenComparing(NeedKey::place).thenComparing(NeedKey::task);

        @Override
        public int compareTo(NeedKey other) {
            return ORDER.compare(this, other);
        }
    }

    record PlaceDay(LocalDate day, String place) implements Comparable<PlaceDay> {

        private static final Comparator<PlaceDay> ORDER =
                Comparator.comparing(PlaceDay::day).thenComparing(PlaceDay::place);

        @Override
        public int compareTo(PlaceDay other) {
            return ORDER.compare(this, other);
        }
    }

    /** Takes in what was written under a key; a tombstone takes away what stood there. */
    void take(String topic, String key, @Nullable SpecificRecord value) {
        changes.incrementAndGet();
        switch (value) {
            case null -> takeAway(key);
            case StaffingNeed need -> needs.put(new NeedKey(need.getDay(), need.getPlace(), need.getTask()), need);
            case DailyDemand day -> demand.put(new PlaceDay(day.getDay(), day.getPlace()), day);
            case CustodyState state -> custody.put(new PlaceDay(state.getDay(), state.getPlace()), state);
            case RequestState request -> requests.put(request.getRequestId(), request);
            case BatchOutcome outcome -> outcomes.merge(key, outcome, Tables::later);
            case Brief brief -> briefs.take(brief);
            case ProfileKept profile -> briefs.take(profile);
            case StaffingAlert alert -> alerts.put(alert.getAlertId(), alert);
            default -> inputs.put(key, new Ordered<>(changes.get(), value));
        }
    }

    /** Takes in an event of a request, once: where a request stands does not say where it stood. */
    void tell(RequestEvent event) {
        told.putIfAbsent(event.head().requestId() + '|' + event.head().eventId(), event);
    }

    /** The events of all requests, in the order in which they were told. */
    List<RequestEvent> told() {
        synchronized (told) {
            return List.copyOf(told.values());
        }
    }

    /** How often anything was taken in or away: what was reckoned from the tables holds while this stays the same. */
    long changes() {
        return changes.get();
    }

    private void takeAway(String key) {
        inputs.remove(key);
        var parts = key.split("\\|", -1);
        if (parts.length == 3) {
            needs.entrySet()
                    .removeIf(entry -> key.equals(entry.getKey().place()
                            + '|'
                            + entry.getKey().task()
                            + '|'
                            + entry.getKey().day()));
        }
        requests.remove(key);
    }

    private static BatchOutcome later(BatchOutcome one, BatchOutcome other) {
        return one.getChanges() > other.getChanges() ? one : other;
    }

    /** Needs of the days {@code from} to {@code to}, by day, place and task. */
    Stream<StaffingNeed> needs(LocalDate from, LocalDate to) {
        return needs
                .subMap(new NeedKey(from, "", ""), true, new NeedKey(to.plusDays(1), "", ""), false)
                .values()
                .stream();
    }

    Optional<StaffingNeed> need(String place, String task, LocalDate day) {
        return Optional.ofNullable(needs.get(new NeedKey(day, place, task)));
    }

    Stream<DailyDemand> demand(LocalDate from, LocalDate to) {
        return demand.subMap(new PlaceDay(from, ""), true, new PlaceDay(to.plusDays(1), ""), false).values().stream();
    }

    Stream<CustodyState> custody(LocalDate from, LocalDate to) {
        return custody.subMap(new PlaceDay(from, ""), true, new PlaceDay(to.plusDays(1), ""), false).values().stream();
    }

    Collection<DailyDemand> allDemand() {
        return demand.values();
    }

    Collection<RequestState> requests() {
        return requests.values();
    }

    Optional<RequestState> request(String id) {
        return Optional.ofNullable(requests.get(id));
    }

    List<BatchOutcome> outcomes(String source, String batch) {
        return outcomes.values().stream()
                .filter(outcome ->
                        outcome.getSource().equals(source) && outcome.getBatch().equals(batch))
                .toList();
    }

    Collection<BatchOutcome> outcomes() {
        return outcomes.values();
    }

    BriefShelf briefs() {
        return briefs;
    }

    Collection<StaffingAlert> alerts() {
        return alerts.values();
    }

    Optional<PlanClock> clock() {
        return ofKind(PlanClock.class).stream().findFirst();
    }

    List<PublishedTotal> published() {
        return ofKind(PublishedTotal.class);
    }

    List<PolicyChanged> policies() {
        return ofKind(PolicyChanged.class);
    }

    List<AuthorityGranted> authorities() {
        return ofKind(AuthorityGranted.class);
    }

    List<StandardAdjusted> adjustments() {
        return ofKind(StandardAdjusted.class);
    }

    List<Ordered<PersonnelReported>> personnel() {
        return ordered(PersonnelReported.class);
    }

    List<DayConfirmed> confirmations() {
        return ofKind(DayConfirmed.class);
    }

    /** Parts of the plan that could not be computed. */
    public List<PlanFailure> failures() {
        return ofKind(PlanFailure.class);
    }

    List<Ordered<CustodyReported>> censuses() {
        return ordered(CustodyReported.class);
    }

    private <T extends SpecificRecord> List<T> ofKind(Class<T> kind) {
        return ordered(kind).stream().map(Ordered::value).toList();
    }

    private <T extends SpecificRecord> List<Ordered<T>> ordered(Class<T> kind) {
        return inputs.values().stream()
                .filter(input -> kind.isInstance(input.value()))
                .map(input -> new Ordered<>(input.order(), kind.cast(input.value())))
                .toList();
    }
}
