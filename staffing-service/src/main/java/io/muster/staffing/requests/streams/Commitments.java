package io.muster.staffing.requests.streams;

import io.muster.events.HistoryEntry;
import io.muster.events.RequestState;
import io.muster.events.RequestStatus;
import io.muster.staffing.planning.deployments.Stay;
import io.muster.staffing.planning.situation.Commitment;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What requests commit, from their states on the topic. */
public final class Commitments {

    private Commitments() {}

    /** One for each line that has people, past or to come. */
    public static List<Commitment> of(RequestState state) {
        return state.getLines().stream()
                .filter(line -> !line.getStays().isEmpty())
                .map(line -> new Commitment(
                        state.getRequestId(),
                        line.getRequest().getLine(),
                        line.getRequest().getTasks(),
                        line.getRequest().getPlace(),
                        line.getRequest().getComponent(),
                        line.getStays().stream()
                                .map(stay -> new Stay(
                                        stay.getComponent(), stay.getHeadcount(), stay.getFrom(), stay.getLastDay()))
                                .toList(),
                        line.getRequest().getOfficersPresent(),
                        deployedOn(state)))
                .toList();
    }

    private static @Nullable LocalDate deployedOn(RequestState state) {
        return state.getHistory().stream()
                .filter(entry -> entry.getAccepted()
                        && entry.getTo() == RequestStatus.DEPLOYED
                        && entry.getFrom() != RequestStatus.DEPLOYED)
                .map(HistoryEntry::getOn)
                .findFirst()
                .orElse(null);
    }
}
