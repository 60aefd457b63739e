package io.muster.staffing.planstreams.rows;

import io.muster.events.PlanFailure;
import io.muster.schemas.rules.Excerpt;
import io.muster.staffing.planstreams.state.PlanStores;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which parts of the plan could not be computed. A bug that one place's figures bring out stops that place alone: it is said on
 * the topic of the plan's inputs, and taken back once the place is planned again.
 */
public final class PlanFailures {

    public static final String PLAN = "PLAN";
    public static final String BRIEFS = "BRIEFS";
    public static final String ALERTS = "ALERTS";
    public static final String FORGETTING = "FORGETTING";
    static final String REQUESTS = "REQUESTS";

    private static final Logger LOG = LoggerFactory.getLogger(PlanFailures.class);
    private static final int LONGEST_REASON = 1_000;
    private static final int MOST_NAMED = 10;
    private static final String SINCE = "failed|";

    private final PlanStores stores;
    private final PublishedRows rows;
    private final Set<String> places = new TreeSet<>();

    public PlanFailures(PlanStores stores, PublishedRows rows) {
        this.stores = stores;
        this.rows = rows;
    }

    /** What fails for want of the broker is no fault of the plan's and fails the thread. */
    public static void rethrowOutage(RuntimeException failed) {
        if (failed instanceof KafkaException) {
            throw failed;
        }
    }

    /** Says that a part could not be computed; it is logged once, when that begins. */
    public void record(
            String part,
            @Nullable String place,
            @Nullable LocalDate from,
            RuntimeException why,
            Instant now,
            Consumer<PlanOutput> to) {
        if (stores.counter(SINCE + Row.failure(part, place).key()).isEmpty()) {
            LOG.error("{} {} can't be computed from {} on", part, place == null ? "" : place, from, why);
        }
        record(part, place, from, reason(why, LONGEST_REASON), now, to);
    }

    /** Says that requests could not be computed: the first of them by name, each with its reason, and how many more. */
    void recordRequests(SortedMap<String, RuntimeException> failed, Instant now, Consumer<PlanOutput> to) {
        int named = Math.min(failed.size(), MOST_NAMED);
        var reasons = failed.entrySet().stream()
                .limit(named)
                .map(request ->
                        "request '" + request.getKey() + "': " + reason(request.getValue(), LONGEST_REASON / named))
                .collect(Collectors.joining("; "));
        int more = failed.size() - named;
        record(REQUESTS, null, null, more == 0 ? reasons : reasons + "; and " + more + " more", now, to);
    }

    /** Logs that a request could not be computed. */
    static void log(String request, RuntimeException why) {
        LOG.error("request {} can't be computed", Excerpt.of(request), why);
    }

    private void record(
            String part,
            @Nullable String place,
            @Nullable LocalDate from,
            String reason,
            Instant now,
            Consumer<PlanOutput> to) {
        var row = Row.failure(part, place);
        var counter = SINCE + row.key();
        var since = Instant.ofEpochMilli(stores.counter(counter).orElse(now.toEpochMilli()));
        stores.count(counter, since.toEpochMilli());
        if (place != null) {
            places.add(place);
        }
        var failure = PlanFailure.newBuilder()
                .setPart(part)
                .setPlace(place)
                .setFromDay(from)
                .setSince(since)
                .setReason(reason)
                .setRevision(0)
                .build();
        rows.publish(rows.computed(failure, unstamped -> failure.setRevision(stores.revision())), to);
    }

    /** Takes back that a part could not be computed. */
    public void heal(String part, @Nullable String place, Consumer<PlanOutput> to) {
        var row = Row.failure(part, place);
        if (place != null) {
            places.remove(place);
        }
        if (rows.stands(row)) {
            stores.uncount(SINCE + row.key());
            rows.delete(row, to);
        }
    }

    /** Takes back that places could not be computed: nothing is planned any more. */
    public void healPlaces(Consumer<PlanOutput> to) {
        healPlacesBut(List.of(), to);
    }

    /** Takes back that other places than these could not be computed, be it said by a task or a profile before: they are not planned. */
    public void healPlacesBut(List<String> planned, Consumer<PlanOutput> to) {
        var stay = planned.stream().map(place -> Row.failure(PLAN, place)).collect(Collectors.toSet());
        rows.failures().stream()
                .filter(row -> row.isOfAPlace() && !stay.contains(row))
                .forEach(row -> {
                    stores.uncount(SINCE + row.key());
                    rows.delete(row, to);
                });
        places.retainAll(planned);
    }

    /** Places that are not planned. */
    public Set<String> places() {
        return places;
    }

    private static String reason(RuntimeException why, int longest) {
        var message = why.getMessage();
        var kind = why.getClass().getSimpleName();
        return message == null ? kind : kind + ": " + Excerpt.of(message, longest);
    }
}
