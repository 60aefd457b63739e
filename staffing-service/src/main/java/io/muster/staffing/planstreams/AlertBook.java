package io.muster.staffing.planstreams;

import io.muster.events.AlertState;
import io.muster.events.StaffingAlert;
import io.muster.staffing.counting.streams.UnfinishedChange;
import io.muster.staffing.planning.alerts.Alert;
import io.muster.staffing.planning.alerts.DataWatch;
import io.muster.staffing.planning.alerts.Shortages;
import io.muster.staffing.planning.alerts.Watching;
import io.muster.staffing.planning.alerts.WatchingPeople;
import io.muster.staffing.planning.plan.DayPlan;
import io.muster.staffing.requests.domain.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;

/** Which alerts are open: raises and closes each once. An alert's id names what it is about and the day on which it began. */
final class AlertBook {

    private static final String OPEN = "alert|";

    private final PlanStores stores;
    private final Map<String, NavigableMap<LocalDate, DayPlan>> plans = new HashMap<>();
    private final Shortages shortages = new Shortages();

    AlertBook(PlanStores stores) {
        this.stores = stores;
    }

    /** Remembers the latest plan of a place's day. */
    void see(DayPlan plan) {
        plans.computeIfAbsent(plan.place(), place -> new TreeMap<>()).put(plan.day(), plan);
        shortages.see(plan);
    }

    /** Days that are no longer planned are forgotten, those after the last too: today can be set back. */
    void keepOnly(LocalDate first, LocalDate last) {
        shortages.beginAt(first);
        plans.values().forEach(days -> days.tailMap(last, false).clear());
    }

    /**
     * Raises what is new and closes what is over. Of a place that is not planned nothing is known to be over.
     *
     * @param unplanned places whose plan could not be computed
     */
    void look(
            PlanBoard board,
            Set<String> unplanned,
            LocalDate today,
            Instant now,
            BiConsumer<String, SpecificRecord> to) {
        plans.values().forEach(days -> days.headMap(today, false).clear());
        var open = stores.countersFrom(OPEN);
        var situation = board.situation();
        List<Alert> alerts =
                new ArrayList<>(new Watching(today, plans, shortages.open(today)).alerts(situation.commitments()));
        alerts.addAll(new DataWatch(today, plans).alerts(board.reach(), unplanned));
        alerts.addAll(forbidden(board, today));
        alerts.addAll(new WatchingPeople(situation).alerts(today));
        Map<String, Alert> due = new LinkedHashMap<>();
        alerts.forEach(alert -> due.putIfAbsent(alert.subject(), alert));
        List<Runnable> changes = new ArrayList<>();
        due.forEach((subject, alert) -> {
            if (!open.containsKey(OPEN + subject)) {
                var event = event(alert, alert.day(), AlertState.OPENED, now);
                changes.add(() -> {
                    stores.count(OPEN + subject, alert.day().toEpochDay());
                    to.accept(key(alert), event);
                });
            }
        });
        open.forEach((key, began) -> {
            var subject = key.substring(OPEN.length());
            var over = over(subject, today);
            if (!due.containsKey(subject) && (over.place() == null || !unplanned.contains(over.place()))) {
                var event = event(over, LocalDate.ofEpochDay(began), AlertState.CLOSED, now);
                changes.add(() -> {
                    stores.uncount(key);
                    to.accept(key(over), event);
                });
            }
        });
        UnfinishedChange.make(() -> changes.forEach(Runnable::run));
    }

    private static List<Alert> forbidden(PlanBoard board, LocalDate today) {
        List<Alert> alerts = new ArrayList<>();
        for (var account : board.requests().accounts()) {
            if (!account.stage().isOpen()) {
                continue;
            }
            for (Standing line : account.lines()) {
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

    /** What is over is told by its subject alone. */
    private static Alert over(String subject, LocalDate today) {
        var parts = subject.split("\\|", -1);
        return new Alert(
                Alert.Kind.valueOf(parts[0]),
                parts[1].isEmpty() ? null : parts[1],
                parts[2].isEmpty() ? null : parts[2],
                parts[3].isEmpty() ? null : parts[3],
                today,
                0,
                "",
                "over as of " + today);
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
                .setDay(alert.day())
                .setAmount(opened ? alert.amount() : null)
                .setUnit(opened ? alert.unit() : null)
                .setText(alert.text())
                .setRaisedAt(now)
                .setRevision(stores.revision())
                .build();
    }
}
