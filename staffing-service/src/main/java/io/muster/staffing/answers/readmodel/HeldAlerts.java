package io.muster.staffing.answers.readmodel;

import io.muster.events.AlertState;
import io.muster.events.StaffingAlert;
import java.util.Comparator;
import org.pcollections.PSortedMap;

/** Alerts that are held: all that are open, which are no more than there is to be alarmed about, and the latest that were closed. */
final class HeldAlerts {

    /** Closed alerts that are held at least; up to twice as many alerts before earlier ones are let go of. */
    static final int CLOSED = 2_000;

    private HeldAlerts() {}

    /** With one more, or with another state of one. */
    static PSortedMap<String, StaffingAlert> with(PSortedMap<String, StaffingAlert> held, StaffingAlert alert) {
        var more = held.plus(alert.getAlertId(), alert);
        if (more.size() <= 2 * CLOSED) {
            return more;
        }
        return more.minusAll(more.values().stream()
                .filter(one -> one.getState() == AlertState.CLOSED)
                .sorted(Comparator.comparing(StaffingAlert::getRaisedAt).reversed())
                .skip(CLOSED)
                .map(StaffingAlert::getAlertId)
                .toList());
    }
}
