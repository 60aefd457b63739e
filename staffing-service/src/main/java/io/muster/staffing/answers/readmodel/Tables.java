package io.muster.staffing.answers.readmodel;

import io.muster.events.AuthorityGranted;
import io.muster.events.CustodyReported;
import io.muster.events.CustodyState;
import io.muster.events.DailyDemand;
import io.muster.events.DayConfirmed;
import io.muster.events.PersonnelReported;
import io.muster.events.PlanClock;
import io.muster.events.PlanFailure;
import io.muster.events.PolicyChanged;
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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The outputs of the plan as of one revision: whatever was written last under each key; and what happened to requests. It never
 * changes: what is written next makes other tables, which share with these what stayed.
 *
 * <p>What each table is bounded by: needs by places x tasks x planned days, demand and custody by places x planned days, requests
 * and their events by the requests that are kept, inputs by what stands of reports, policies and published figures, alerts by those
 * that are open and {@link HeldAlerts#CLOSED} that were. None grows with encounters, batches or years.
 *
 * @param changes how often anything was taken in or away: what was computed from tables holds for others of the same number
 */
public record Tables(
        PSortedMap<NeedKey, StaffingNeed> needs,
        PSortedMap<PlaceDay, DailyDemand> demand,
        PSortedMap<PlaceDay, CustodyState> custody,
        PSortedMap<String, RequestState> requestStates,
        PSortedMap<String, Ordered<SpecificRecord>> inputs,
        PSortedMap<String, StaffingAlert> raised,
        EventsOfRequests events,
        long changes) {

    private static final Logger LOG = LoggerFactory.getLogger(Tables.class);

    /** Nothing yet, after so many changes to tables before. */
    static Tables none(long changes) {
        return new Tables(
                TreePMap.empty(),
                TreePMap.empty(),
                TreePMap.empty(),
                TreePMap.empty(),
                TreePMap.empty(),
                TreePMap.empty(),
                EventsOfRequests.NONE,
                changes);
    }

    /** A record with its order in the log: of two that compete the higher holds. */
    public record Ordered<T>(long order, T value) {}

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

    /** With what was written under a key of a topic; a tombstone takes away what stood there. Of no such key: unchanged. */
    Tables with(String topic, String key, @Nullable SpecificRecord value) {
        return value == null ? without(topic, key) : with(key, value);
    }

    private Tables with(String key, SpecificRecord value) {
        return switch (value) {
            case StaffingNeed need ->
                needs(needs.plus(new NeedKey(need.getDay(), need.getPlace(), need.getTask()), need));
            case DailyDemand day -> demand(demand.plus(new PlaceDay(day.getDay(), day.getPlace()), day));
            case CustodyState state -> custody(custody.plus(new PlaceDay(state.getDay(), state.getPlace()), state));
            case RequestState request -> requestStates(requestStates.plus(request.getRequestId(), request));
            case StaffingAlert alert -> raised(HeldAlerts.with(raised, alert));
            default -> inputs(inputs.plus(key, new Ordered<>(changes, value)));
        };
    }

    private Tables without(String topic, String key) {
        var parts = key.split("\\|", -1);
        try {
            if (topic.equals(Topics.STAFFING_NEEDS.name()) && parts.length == 3) {
                return needs(needs.minus(new NeedKey(LocalDate.parse(parts[2]), parts[0], parts[1])));
            } else if (topic.equals(Topics.DAILY_DEMAND.name()) && parts.length == 2) {
                return demand(demand.minus(new PlaceDay(LocalDate.parse(parts[1]), parts[0])));
            } else if (topic.equals(Topics.CUSTODY_STATES.name()) && parts.length == 2) {
                return custody(custody.minus(new PlaceDay(LocalDate.parse(parts[1]), parts[0])));
            } else if (topic.equals(Topics.REQUEST_STATES.name())) {
                return requestStates(requestStates.minus(key));
            } else if (topic.equals(Topics.PLAN_INPUTS.name())) {
                return inputs(inputs.minus(key));
            }
        } catch (DateTimeParseException noDay) {
            LOG.debug("'{}' names no day", key, noDay);
        }
        LOG.warn("Passed over a tombstone on {}: the topic has no key like '{}'", topic, key);
        return this;
    }

    /** Without events by which no request was judged, of those before an offset up to which all were. */
    Tables withoutStrayEvents(long judged) {
        var left = events.withoutStrays(requestStates, judged);
        return left.size() == events.size() ? this : events(left);
    }

    /** With an event of a request: where a request stands does not say where it stood. */
    Tables with(long offset, RequestEvent event) {
        return events(events.with(offset, event));
    }

    /** With an event of a request that was judged, where the request names it: what was refused as unsound counts nowhere. */
    Tables withJudged(long offset, RequestEvent event) {
        return EventsOfRequests.isJudged(event.head().requestId(), offset, requestStates) ? with(offset, event) : this;
    }

    private Tables needs(PSortedMap<NeedKey, StaffingNeed> now) {
        return new Tables(now, demand, custody, requestStates, inputs, raised, events, changes + 1);
    }

    private Tables demand(PSortedMap<PlaceDay, DailyDemand> now) {
        return new Tables(needs, now, custody, requestStates, inputs, raised, events, changes + 1);
    }

    private Tables custody(PSortedMap<PlaceDay, CustodyState> now) {
        return new Tables(needs, demand, now, requestStates, inputs, raised, events, changes + 1);
    }

    private Tables requestStates(PSortedMap<String, RequestState> now) {
        return new Tables(needs, demand, custody, now, inputs, raised, events, changes + 1);
    }

    private Tables inputs(PSortedMap<String, Ordered<SpecificRecord>> now) {
        return new Tables(needs, demand, custody, requestStates, now, raised, events, changes + 1);
    }

    private Tables raised(PSortedMap<String, StaffingAlert> now) {
        return new Tables(needs, demand, custody, requestStates, inputs, now, events, changes + 1);
    }

    private Tables events(EventsOfRequests now) {
        return new Tables(needs, demand, custody, requestStates, inputs, raised, now, changes + 1);
    }

    /** The events by which requests were judged, in the order in which they were told. */
    public List<RequestEvent> judgedEvents() {
        return events.judged(requestStates);
    }

    /** Needs of the days {@code from} to {@code to}, by day, place and task. */
    public Stream<StaffingNeed> needs(LocalDate from, LocalDate to) {
        return needs.subMap(new NeedKey(from, "", ""), new NeedKey(to.plusDays(1), "", "")).values().stream();
    }

    /** From the first day of a need to the last; empty where there is none. */
    public Optional<DayRange> plannedDays() {
        return needs.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new DayRange(needs.firstKey().day(), needs.lastKey().day()));
    }

    /** Empty where the task is not planned there on that day. */
    public Optional<StaffingNeed> need(String place, String task, LocalDate day) {
        return Optional.ofNullable(needs.get(new NeedKey(day, place, task)));
    }

    /** Demand of the days {@code from} to {@code to}, by day and place. */
    public Stream<DailyDemand> demand(LocalDate from, LocalDate to) {
        return demand.subMap(new PlaceDay(from, ""), new PlaceDay(to.plusDays(1), "")).values().stream();
    }

    /** Persons held on the days {@code from} to {@code to}, by day and place. */
    public Stream<CustodyState> custody(LocalDate from, LocalDate to) {
        return custody.subMap(new PlaceDay(from, ""), new PlaceDay(to.plusDays(1), "")).values().stream();
    }

    /** Demand of all days, by day and place. */
    public Collection<DailyDemand> allDemand() {
        return demand.values();
    }

    /** Where all requests stand, by id; also those of which only refused events are known. */
    public Collection<RequestState> requests() {
        return requestStates.values();
    }

    /** Where a request stands; empty where no event of it is known. */
    public Optional<RequestState> request(String id) {
        return Optional.ofNullable(requestStates.get(id));
    }

    /** Alerts that are held: all open ones and the latest closed ones. */
    public Collection<StaffingAlert> alerts() {
        return raised.values();
    }

    /** How far the plan is; empty before its first day. */
    public Optional<PlanClock> clock() {
        return ofKind(PlanClock.class).stream().findFirst();
    }

    /** Totals of the publications that hold. */
    public List<PublishedTotal> published() {
        return ofKind(PublishedTotal.class);
    }

    /** What became of publications. */
    public List<PublicationState> publications() {
        return ofKind(PublicationState.class);
    }

    /** In the order of the log. */
    public List<PolicyChanged> policies() {
        return inOrder(PolicyChanged.class);
    }

    /** In the order of the log. */
    public List<AuthorityGranted> authorities() {
        return inOrder(AuthorityGranted.class);
    }

    /** In the order of the log. */
    public List<StandardAdjusted> adjustments() {
        return inOrder(StandardAdjusted.class);
    }

    /** Reports of people that stand. */
    public List<Ordered<PersonnelReported>> personnel() {
        return ordered(PersonnelReported.class);
    }

    /** Days that were confirmed as complete. */
    public List<DayConfirmed> confirmations() {
        return ofKind(DayConfirmed.class);
    }

    /** Parts of the plan that could not be computed. */
    public List<PlanFailure> failures() {
        return ofKind(PlanFailure.class);
    }

    /** Reports of persons held that stand. */
    public List<Ordered<CustodyReported>> censuses() {
        return ordered(CustodyReported.class);
    }

    private <T extends SpecificRecord> List<T> inOrder(Class<T> kind) {
        return ordered(kind).stream()
                .sorted(Comparator.comparingLong(Ordered::order))
                .map(Ordered::value)
                .toList();
    }

    /** What stands of one kind of inputs, in no order. */
    public <T extends SpecificRecord> List<T> ofKind(Class<T> kind) {
        return ordered(kind).stream().map(Ordered::value).toList();
    }

    private <T extends SpecificRecord> List<Ordered<T>> ordered(Class<T> kind) {
        return inputs.values().stream()
                .filter(input -> kind.isInstance(input.value()))
                .map(input -> new Ordered<>(input.order(), kind.cast(input.value())))
                .toList();
    }
}
