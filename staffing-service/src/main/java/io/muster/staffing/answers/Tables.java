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
import io.muster.events.PublicationState;
import io.muster.events.PublishedTotal;
import io.muster.events.RequestState;
import io.muster.events.StaffingAlert;
import io.muster.events.StaffingNeed;
import io.muster.events.StandardAdjusted;
import io.muster.schemas.topics.Topics;
import io.muster.staffing.requests.domain.RequestEvent;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * The outputs of the plan, all of them, in memory: whatever was written last under each key; and what happened to requests.
 *
 * <p>What each table is bounded by: needs by places x tasks x planned days, demand and custody by places x planned days, requests
 * and their events by the requests that were made, inputs by what stands of reports, policies and published figures, alerts and
 * briefs by days and decisions, batch outcomes by {@link BatchOutcomes#HELD}. None grows with encounters or batches.
 */
public final class Tables {

    private final NavigableMap<NeedKey, StaffingNeed> needs = new ConcurrentSkipListMap<>();
    private final NavigableMap<PlaceDay, DailyDemand> demand = new ConcurrentSkipListMap<>();
    private final NavigableMap<PlaceDay, CustodyState> custody = new ConcurrentSkipListMap<>();
    private final Map<String, RequestState> requests = new ConcurrentSkipListMap<>();
    private final BatchOutcomes outcomes = new BatchOutcomes(BatchOutcomes.HELD);
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

    /**
     * Takes in what was written under a key of a topic; a tombstone takes away what stood there.
     *
     * @return false where the topic has no such key, and nothing was taken in
     */
    boolean take(String topic, String key, @Nullable SpecificRecord value) {
        changes.incrementAndGet();
        return value == null ? takeAway(topic, key) : put(key, value);
    }

    private boolean put(String key, SpecificRecord value) {
        switch (value) {
            case StaffingNeed need -> needs.put(new NeedKey(need.getDay(), need.getPlace(), need.getTask()), need);
            case DailyDemand day -> demand.put(new PlaceDay(day.getDay(), day.getPlace()), day);
            case CustodyState state -> custody.put(new PlaceDay(state.getDay(), state.getPlace()), state);
            case RequestState request -> requests.put(request.getRequestId(), request);
            case BatchOutcome outcome -> outcomes.take(key, outcome);
            case Brief brief -> briefs.take(brief);
            case ProfileKept profile -> briefs.take(profile);
            case StaffingAlert alert -> alerts.put(alert.getAlertId(), alert);
            default -> inputs.put(key, new Ordered<>(changes.get(), value));
        }
        return true;
    }

    private boolean takeAway(String topic, String key) {
        var parts = key.split("\\|", -1);
        try {
            if (topic.equals(Topics.STAFFING_NEEDS.name()) && parts.length == 3) {
                needs.remove(new NeedKey(LocalDate.parse(parts[2]), parts[0], parts[1]));
            } else if (topic.equals(Topics.DAILY_DEMAND.name()) && parts.length == 2) {
                demand.remove(new PlaceDay(LocalDate.parse(parts[1]), parts[0]));
            } else if (topic.equals(Topics.CUSTODY_STATES.name()) && parts.length == 2) {
                custody.remove(new PlaceDay(LocalDate.parse(parts[1]), parts[0]));
            } else if (topic.equals(Topics.REQUEST_STATES.name())) {
                requests.remove(key);
            } else if (topic.equals(Topics.PLAN_INPUTS.name())) {
                inputs.remove(key);
            } else {
                return false;
            }
            return true;
        } catch (DateTimeParseException noDay) {
            return false;
        }
    }

    /** Forgets everything: what is read again from the beginning must not keep what was deleted meanwhile. */
    void clear() {
        changes.incrementAndGet();
        needs.clear();
        demand.clear();
        custody.clear();
        requests.clear();
        outcomes.clear();
        inputs.clear();
        briefs.clear();
        alerts.clear();
        told.clear();
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

    /** What became of batches, as far as that is held. */
    BatchOutcomes outcomes() {
        return outcomes;
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

    List<PublicationState> publications() {
        return ofKind(PublicationState.class);
    }

    /** In the order of the log. */
    List<PolicyChanged> policies() {
        return inOrder(PolicyChanged.class);
    }

    /** In the order of the log. */
    List<AuthorityGranted> authorities() {
        return inOrder(AuthorityGranted.class);
    }

    /** In the order of the log. */
    List<StandardAdjusted> adjustments() {
        return inOrder(StandardAdjusted.class);
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

    private <T extends SpecificRecord> List<T> inOrder(Class<T> kind) {
        return ordered(kind).stream()
                .sorted(Comparator.comparingLong(Ordered::order))
                .map(Ordered::value)
                .toList();
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
