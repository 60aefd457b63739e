package io.muster.staffing.answers.readmodel;

import io.muster.events.PlanClock;
import io.muster.events.RequestState;
import io.muster.schemas.topics.Topics;
import io.muster.staffing.requests.domain.RequestEvent;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows revisions of the plan whole. What the plan writes in one transaction comes topic by topic; it numbers its records on each
 * topic, and a clock ends a revision and says by these numbers what belongs to it. What has come is held back until all of it has.
 *
 * <p>Until the reader has caught up nobody is answered, and everything is taken in at once: of a compacted topic much is gone, and to
 * hold back what is left would need the memory twice. One thread owns it.
 */
final class Revisions {

    private static final Logger LOG = LoggerFactory.getLogger(Revisions.class);

    private static final String REQUESTS = Topics.ASSISTANCE_REQUESTS.name();
    private static final String STATES = Topics.REQUEST_STATES.name();
    private static final Set<String> OF_REQUESTS = Set.of(REQUESTS, STATES);

    private final LatestTables tables;
    private final long patience;
    private final Map<String, Long> read = new HashMap<>();
    private final Deque<Held> held = new ArrayDeque<>();
    private final Deque<Ending> endings = new ArrayDeque<>();
    private @Nullable Map<String, Long> lastEnding;
    private long holdsSince;
    private boolean holds;

    /** Whether there may be events by which no request was judged: in a whole revision these are strays. */
    private boolean mayHaveStrays = true;

    /** Events of requests before that offset were judged, by what the tables show. */
    private long judged;

    /** The offset behind the last event that a request names. */
    private long named;

    /** A change to the tables that waits for its revision. */
    private record Held(String topic, long number, UnaryOperator<Tables> change) {}

    /** The end of a revision: by topic its last number, and when it was read, in nanoseconds. */
    private record Ending(Map<String, Long> written, long at) {}

    /**
     * Nothing read yet.
     *
     * @param patience how long a revision is waited for whose end was read: what does not come then was deleted meanwhile
     */
    Revisions(LatestTables tables, Duration patience) {
        this.tables = tables;
        this.patience = patience.toNanos();
    }

    /** Begins anew: takes in at once whatever comes. */
    void begin() {
        read.clear();
        held.clear();
        endings.clear();
        lastEnding = null;
        holds = false;
        mayHaveStrays = true;
        judged = 0;
        named = 0;
    }

    /** From now on shows whole revisions only. */
    void hold(long now) {
        if (!holds) {
            holds = true;
            holdsSince = now;
            if (lastEnding != null) {
                endings.add(new Ending(lastEnding, now));
            }
        }
    }

    /**
     * Whether the tables show a whole revision: not more of any topic, and not less, than belongs to it. Where its end does not come,
     * since nobody plans, what is there is shown after a while.
     */
    boolean isWhole(long now) {
        if (now - holdsSince > patience) {
            return true;
        }
        var ending = lastEnding;
        if (ending == null) {
            return read.values().stream().allMatch(number -> number == 0);
        }
        // an end that says nothing is of before records were numbered
        return ending.isEmpty()
                || Stream.concat(read.keySet().stream(), ending.keySet().stream())
                        .allMatch(topic -> ending.getOrDefault(topic, 0L) == shownUpTo(topic));
    }

    private long shownUpTo(String topic) {
        return held.stream()
                .filter(entry -> entry.topic().equals(topic))
                .findFirst()
                .map(first -> first.number() - 1)
                .orElse(read.getOrDefault(topic, 0L));
    }

    /**
     * Takes in a change.
     *
     * @param number of its record on the topic; 0 where it is part of no revision
     */
    void apply(String topic, long number, UnaryOperator<Tables> change) {
        pass(topic, number);
        if (!holds || number == 0) {
            tables.change(List.of(change));
        } else {
            held.add(new Held(topic, number, change));
        }
    }

    /** Takes in an event of a request: one that was judged counts only where its request names it. */
    void apply(long offset, RequestEvent event) {
        long number = offset + 1;
        if (offset < judged()) {
            pass(REQUESTS, number);
            tables.change(List.of(now -> now.withJudged(offset, event)));
        } else {
            apply(REQUESTS, number, now -> now.with(offset, event));
        }
    }

    /** A request was read that says which events it was judged by. */
    void names(RequestState request) {
        var events = request.getEvents();
        if (!events.isEmpty()) {
            named = Math.max(named, events.getLast() + 1);
        }
    }

    /**
     * Events of requests before that offset were judged, and the tables show what followed. Until whole revisions are shown these
     * are those before the last that any request names, whose states stand on one topic in the order of judging, and those of the
     * last revision of which all states have been read.
     */
    long judged() {
        if (!holds) {
            judged = Math.max(judged, named);
            var ending = lastEnding;
            if (ending != null && read.getOrDefault(STATES, 0L) >= ending.getOrDefault(STATES, 0L)) {
                judged = Math.max(judged, ending.getOrDefault(REQUESTS, 0L));
            }
        }
        return judged;
    }

    /** Events of requests before that offset are said to be judged, be it in a revision that is not shown yet. */
    long saidJudged() {
        return Math.max(
                judged(),
                Stream.concat(endings.stream().map(Ending::written), Stream.ofNullable(lastEnding))
                        .mapToLong(written -> written.getOrDefault(REQUESTS, 0L))
                        .max()
                        .orElse(0));
    }

    /** A record came that changes no table. */
    void pass(String topic, long number) {
        read.merge(topic, number, Math::max);
    }

    /** Takes in the end of a revision. */
    void end(PlanClock clock, long now) {
        if (holds) {
            endings.add(new Ending(clock.getWritten(), now));
        } else {
            lastEnding = clock.getWritten();
        }
    }

    /** There is no plan, and so no revision that could be half. */
    void noPlan() {
        lastEnding = Map.of();
        endings.clear();
        show(List.copyOf(held));
        held.clear();
        prune(named);
    }

    /** Shows the latest revision that is whole, if another is. */
    void look(long now) {
        for (var latest = endings.descendingIterator(); latest.hasNext(); ) {
            var ending = latest.next();
            if (hasCome(ending) || isOverdue(ending, now)) {
                show(ending);
                return;
            }
        }
    }

    private boolean hasCome(Ending ending) {
        return ending.written().entrySet().stream()
                .allMatch(last -> read.getOrDefault(last.getKey(), 0L) >= last.getValue());
    }

    private boolean isOverdue(Ending ending, long now) {
        boolean overdue = now - ending.at() > patience;
        if (overdue) {
            LOG.warn(
                    "A revision of the plan is shown though it is not whole: {} was read of {}",
                    read,
                    ending.written());
        }
        return overdue;
    }

    private void show(Ending ending) {
        List<Held> tables = new ArrayList<>();
        held.removeIf(entry -> belongs(entry, ending) && tables.add(entry));
        show(tables);
        mayHaveStrays |= tables.stream().anyMatch(entry -> OF_REQUESTS.contains(entry.topic()));
        if (mayHaveStrays && hasCome(ending)) {
            prune(judged(ending));
        }
        lastEnding = ending.written();
        ending.written().forEach(this::pass); // what has not come was deleted
        while (!endings.isEmpty() && !endings.removeFirst().equals(ending)) {
            // what ended before is shown too
        }
    }

    /** Lets go of events that were judged and that no request names. */
    private void prune(long now) {
        judged = Math.max(judged, now == Long.MAX_VALUE ? 0 : now);
        tables.change(List.of(latest -> latest.withoutStrayEvents(now)));
        mayHaveStrays = read.getOrDefault(REQUESTS, 0L) > now;
    }

    /** How many events of requests had been judged by then: what was read before it is held may be more. */
    private static long judged(Ending ending) {
        return ending.written().isEmpty() ? Long.MAX_VALUE : ending.written().getOrDefault(REQUESTS, 0L);
    }

    private static boolean belongs(Held held, Ending ending) {
        return ending.written().isEmpty() || held.number() <= ending.written().getOrDefault(held.topic(), 0L);
    }

    private void show(List<Held> changes) {
        tables.change(changes.stream().map(Held::change).toList());
    }
}
