package io.muster.staffing.answers;

import io.muster.events.RequestState;
import io.muster.events.RequestStatus;
import io.muster.schemas.rules.Near;
import java.util.Collection;

/** Something that was asked for by name and isn't there. */
final class NothingThere extends RuntimeException {

    NothingThere(String message) {
        super(message);
    }

    /** No request of that id; those of which only refused events are known are none. */
    static NothingThere request(String id, Collection<RequestState> known) {
        var near = Near.to(
                id,
                known.stream()
                        .filter(state -> state.getState() != RequestStatus.UNKNOWN)
                        .map(state -> new Near.Named(state.getRequestId(), state.getTitle())));
        return new NothingThere("there is no request '" + id + "'; "
                + (near.isEmpty() ? "" : "near to it: " + String.join(", ", near) + "; ")
                + "/api/v1/requests lists those that are known");
    }
}
