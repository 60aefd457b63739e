package io.muster.staffing.answers.readmodel;

import io.muster.events.RequestState;
import io.muster.staffing.requests.domain.RequestEvent;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/**
 * Events as they stand on the topic of requests. The plan alone judges them, and each request says by which of them it was judged:
 * what it did not take, such as a repeat, or what was told to no request, counts here as little as there.
 */
record EventsOfRequests(PSortedMap<RequestPosition, RequestEvent> events) {

    static final EventsOfRequests NONE = new EventsOfRequests(TreePMap.empty());

    /** An event of a request, by its offset in its topic. */
    record RequestPosition(String request, long offset) implements Comparable<RequestPosition> {

        private static final Comparator<RequestPosition> ORDER =
                Comparator.comparing(RequestPosition::request).thenComparingLong(RequestPosition::offset);

        @Override
        public int compareTo(RequestPosition other) {
            return ORDER.compare(this, other);
        }
    }

    EventsOfRequests with(long offset, RequestEvent event) {
        return new EventsOfRequests(events.plus(new RequestPosition(event.head().requestId(), offset), event));
    }

    /**
     * Without those by which no request was judged.
     *
     * @param states where requests stand, by id
     * @param judged all before this offset were judged, or parked; of others nothing is known yet
     */
    EventsOfRequests withoutStrays(Map<String, RequestState> states, long judged) {
        var strays = events.keySet().stream()
                .filter(position -> position.offset() < judged && !isJudged(position, states))
                .toList();
        return strays.isEmpty() ? this : new EventsOfRequests(events.minusAll(strays));
    }

    /** Those by which requests were judged, in the order in which they were told. */
    List<RequestEvent> judged(Map<String, RequestState> states) {
        return events.entrySet().stream()
                .filter(entry -> isJudged(entry.getKey(), states))
                .sorted(Comparator.comparingLong(entry -> entry.getKey().offset()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** A state of before requests said which events they were judged by names none: of such a request all count. */
    static boolean isJudged(String request, long offset, Map<String, RequestState> states) {
        var state = states.get(request);
        return state != null
                && (state.getEvents().isEmpty() || Collections.binarySearch(state.getEvents(), offset) >= 0);
    }

    private static boolean isJudged(RequestPosition position, Map<String, RequestState> states) {
        return isJudged(position.request(), position.offset(), states);
    }

    int size() {
        return events.size();
    }
}
