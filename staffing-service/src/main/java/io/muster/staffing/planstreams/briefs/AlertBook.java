package io.muster.staffing.planstreams.briefs;

import io.muster.events.AlertState;
import io.muster.events.PublicationStatus;
import io.muster.events.StaffingAlert;
import io.muster.staffing.counting.streams.UnfinishedChange;
import io.muster.staffing.planning.alerts.Alert;
import io.muster.staffing.planning.alerts.AllSilent;
import io.muster.staffing.planning.alerts.DataWatch;
import io.muster.staffing.planning.alerts.ImplausibleStocks;
import io.muster.staffing.planning.alerts.Shortages;
import io.muster.staffing.planning.alerts.Watching;
import io.muster.staffing.planning.alerts.WatchingPeople;
import io.muster.staffing.planning.plan.DayPlan;
import io.muster.staffing.planning.strength.OnHandBasis;
import io.muster.staffing.planstreams.state.PlanBoard;
import io.muster.staffing.planstreams.state.PlanStores;
import io.muster.staffing.planstreams.state.ReportArrivals;
import io.muster.staffing.requests.domain.LineStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts are open: raises and closes each once, and says again what it is about under the same id where its figure or its
 * words have changed, so that no open alert tells of an earlier day. An alert's id names what it is about and the day on which it
 * began.
 */
public final class AlertBook {

    private static final String OPEN = "alert|";
    private static final String SAID = "alert-said|";
    private static final String RAISED = "alert-raised|";

    /** Where more waits to be read, a later day is seen within that time. */
    private static final Duration READING = Duration.ofMinutes(5);

    private final PlanStores stores;
    private final ReportArrivals arrivals;
    private final Map<String, NavigableMap<LocalDate, DayPlan>> plans = new HashMap<>();
    private final Shortages shortages = new Shortages();
    private final ImplausibleStocks stocks = new ImplausibleStocks();
    private @Nullable LocalDate latestDay;
    private Instant seen;

    /** Of a task that began then. */
    public AlertBook(PlanStores stores, Instant begun) {
        this.stores = stores;
        this.arrivals = new ReportArrivals(stores);
        this.seen = begun;
    }

    /** Remembers the latest plan of a place's day. */
    public void see(DayPlan plan) {
        plans.computeIfAbsent(plan.place(), place -> new TreeMap<>()).put(plan.day(), plan);
        shortages.see(plan);
        stocks.see(plan);
    }

    /** Days that are no longer planned are forgotten, those after the last too: today can be set back. */
    public void keepOnly(LocalDate first, LocalDate last) {
        shortages.beginAt(first);
        stocks.keepOnly(first, last);
        plans.values().forEach(days -> days.tailMap(last, false).clear());
    }

    /**
     * Raises what is new and closes what is over. Of a place that is not planned nothing is known to be over.
     *
     * @param unplanned places whose plan could not be computed
     */
    public void look(PlanBoard board, Set<String> unplanned, Instant now, BiConsumer<String, SpecificRecord> to) {
        var today = board.today().orElse(null);
        var on = today == null ? now.atZone(board.profile().zone()).toLocalDate() : today;
        var open = stores.countersFrom(OPEN);
        var latest = arrivals.latest(board, now);
        List<Alert> alerts = new ArrayList<>(notTaken(board));
        if (today != null) {
            alerts.addAll(ofThePlan(board, unplanned, today));
            latest.flatMap(arrival -> allSilent(board, today, arrival, now)).ifPresent(alerts::add);
        }
        Map<String, Alert> due = new LinkedHashMap<>();
        alerts.forEach(alert -> due.putIfAbsent(alert.subject(), alert));
        List<Runnable> changes = new ArrayList<>();
        latest.ifPresent(arrival -> changes.add(() -> arrivals.remember(arrival)));
        due.forEach((subject, alert) -> {
            long said = contentHash(alert);
            var began = open.get(OPEN + subject);
            if (began == null
                    || stores.counter(SAID + subject)
                            .filter(before -> before == said)
                            .isEmpty()) {
                long since = began == null ? alert.day().toEpochDay() : began;
                long raised = began == null
                        ? now.toEpochMilli()
                        : stores.counter(RAISED + subject).orElse(now.toEpochMilli());
                var event = event(alert, LocalDate.ofEpochDay(since), AlertState.OPENED, Instant.ofEpochMilli(raised));
                changes.add(() -> {
                    stores.count(OPEN + subject, since);
                    stores.count(SAID + subject, said);
                    stores.count(RAISED + subject, raised);
                    to.accept(key(alert), event);
                });
            }
        });
        open.forEach((key, began) -> {
            var subject = key.substring(OPEN.length());
            var over = Alert.over(subject, on);
            if (!due.containsKey(subject) && (over.place() == null || !unplanned.contains(over.place()))) {
                var event = event(over, LocalDate.ofEpochDay(began), AlertState.CLOSED, now);
                changes.add(() -> {
                    stores.uncount(key);
                    stores.uncount(SAID + subject);
                    stores.uncount(RAISED + subject);
                    to.accept(key(over), event);
                });
            }
        });
        UnfinishedChange.make(() -> changes.forEach(Runnable::run));
    }

    /** What an alert tells, as a number that is equal over restarts: 64 bits of its figure and its words. */
    private static long contentHash(Alert alert) {
        var amount = alert.amount();
        long hash = amount == null ? -1 : Double.doubleToLongBits(amount);
        var basis = OnHandBasis.text(alert.onHandBasis());
        var last = basis == null ? "" : '|' + basis;
        for (char letter : (alert.unit() + '|' + alert.text() + last).toCharArray()) {
            hash = 31 * hash + letter;
        }
        return hash;
    }

    private List<Alert> ofThePlan(PlanBoard board, Set<String> unplanned, LocalDate today) {
        plans.values().forEach(days -> days.headMap(today, false).clear());
        var situation = board.situation();
        List<Alert> alerts =
                new ArrayList<>(new Watching(today, plans, shortages.open(today)).alerts(situation.commitments()));
        alerts.addAll(stocks.alerts(today));
        alerts.addAll(new DataWatch(today, plans).alerts(board.reach(), board.longBefore(), unplanned));
        alerts.addAll(forbidden(board, today));
        alerts.addAll(new WatchingPeople(situation).alerts(today));
        return alerts;
    }

    /** Nobody is newly taken for silent before what waits could have been read: after a start, and while later days come. */
    private Optional<Alert> allSilent(PlanBoard board, LocalDate today, ReportArrivals.Arrival latest, Instant now) {
        if (!latest.day().equals(latestDay)) {
            seen = latestDay == null ? seen : now;
            latestDay = latest.day();
        }
        return new AllSilent(
                        today,
                        board.reportedDays(),
                        latest.at(),
                        board.profile().zone())
                .alert(now)
                .filter(alert -> !now.isBefore(seen.plus(READING))
                        || stores.counter(OPEN + alert.subject()).isPresent());
    }

    private static List<Alert> forbidden(PlanBoard board, LocalDate today) {
        List<Alert> alerts = new ArrayList<>();
        for (var account : board.requests().accounts()) {
            if (!account.stage().isOpen()) {
                continue;
            }
            for (LineStatus line : account.lines()) {
                line.refusals().stream()
                        .findFirst()
                        .ifPresent(refusal -> alerts.add(new Alert(
                                Alert.Kind.FORBIDDEN_TASK,
                                line.line().place(),
                                refusal.task(),
                                account.requestId(),
                                today,
                                line.line().headcount(),
                                "people",
                                "line " + line.line().id() + " asks for " + refusal.task() + ": " + refusal.rule()
                                        + " (" + refusal.source() + ")")));
            }
        }
        return alerts;
    }

    /** Publications that wait to be confirmed or could not be taken: each says why, and what to do. */
    private static List<Alert> notTaken(PlanBoard board) {
        return board.published().states().stream()
                .filter(state ->
                        state.getStatus() == PublicationStatus.HELD || state.getStatus() == PublicationStatus.FAILED)
                .map(state -> new Alert(
                        Alert.Kind.PUBLICATION_NOT_TAKEN,
                        null,
                        null,
                        null,
                        state.getPublication().toString(),
                        state.getPublishedOn(),
                        (double) state.getVanishedPersons(),
                        "persons that would vanish",
                        "the publication in " + state.getSourceFile() + " is not taken: " + state.getReason(),
                        Set.of()))
                .toList();
    }

    private static String key(Alert alert) {
        return (alert.place() == null ? "" : alert.place()) + '|' + (alert.task() == null ? "" : alert.task());
    }

    private StaffingAlert event(Alert alert, LocalDate began, AlertState state, Instant now) {
        boolean opened = state == AlertState.OPENED;
        return StaffingAlert.newBuilder()
                .setAlertId(alert.subject() + '|' + began)
                .setKind(alert.kind().name())
                .setState(state)
                .setPlace(alert.place())
                .setTask(alert.task())
                .setRequestId(alert.requestId())
                .setPublication(alert.publication())
                .setDay(alert.day())
                .setAmount(opened ? alert.amount() : null)
                .setUnit(opened ? alert.unit() : null)
                .setText(alert.text())
                .setOnHandBasis(OnHandBasis.text(alert.onHandBasis()))
                .setRaisedAt(now)
                .setRevision(stores.revision())
                .build();
    }
}
