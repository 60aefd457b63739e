package io.muster.staffing.answers.problems;

import io.muster.events.RequestState;
import io.muster.events.RequestStatus;
import io.muster.schemas.rules.Near;
import java.util.Collection;

/** Something that was asked for by name and isn't there. */
public final class NothingThere extends RuntimeException {

    public NothingThere(String message) {
        super(message);
    }

    /** No request of that id; those of which only refused events are known are none. */
    public static NothingThere request(String id, Collection<RequestState> known) {
        var near = near(id, known);
        return new NothingThere("there is no request '" + id + "'; "
                + (near.isEmpty() ? "" : near + "; ")
                + "/api/v1/requests lists those that are known");
    }

    /** Which requests may have been meant by an id that there isn't, in words; empty where none is near to it. */
    public static String near(String id, Collection<RequestState> known) {
        var near = Near.to(
                id,
                known.stream()
                        .filter(state -> state.getState() != RequestStatus.UNKNOWN)
                        .map(state -> new Near.Named(state.getRequestId(), state.getTitle())));
        return near.isEmpty() ? "" : "near to it: " + String.join(", ", near);
    }
}
