package io.muster.staffing.planstreams;

import io.muster.events.AlertState;
import io.muster.events.StaffingAlert;
import io.muster.staffing.planning.alerts.Alert;
import io.muster.staffing.planning.alerts.Watching;
import io.muster.staffing.planning.plan.DayPlan;
import io.muster.staffing.requests.domain.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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

    AlertBook(PlanStores stores) {
        this.stores = stores;
    }

    /** Remembers the latest plan of a place's day. */
    void see(DayPlan plan) {
        plans.computeIfAbsent(plan.place(), place -> new TreeMap<>()).put(plan.day(), plan);
    }

    /** Raises what is new and closes what is over; days before today are forgotten. */
    void look(PlanBoard board, LocalDate today, Instant now, BiConsumer<String, SpecificRecord> to) {
        plans.values().forEach(days -> days.headMap(today, false).clear());
        var open = stores.countersFrom(OPEN);
        Set<String> raised = new HashSet<>();
        open.keySet().forEach(key -> raised.add(key.substring(OPEN.length())));
        List<Alert> alerts = new ArrayList<>(
                new Watching(today, plans).alerts(board.situation().commitments(), raised));
        alerts.addAll(forbidden(board, today));
        Set<String> still = new HashSet<>();
        for (var alert : alerts) {
            if (still.add(alert.subject()) && !raised.contains(alert.subject())) {
                stores.count(OPEN + alert.subject(), alert.day().toEpochDay());
                to.accept(key(alert), event(alert, alert.day(), AlertState.OPENED, now));
            }
        }
        open.forEach((key, began) -> {
            var subject = key.substring(OPEN.length());
            if (!still.contains(subject)) {
                stores.uncount(key);
                var day = LocalDate.ofEpochDay(began);
                var over = over(subject, today);
                to.accept(key(over), event(over, day, AlertState.CLOSED, now));
            }
        });
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
