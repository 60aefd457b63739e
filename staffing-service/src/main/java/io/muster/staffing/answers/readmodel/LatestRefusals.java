package io.muster.staffing.answers.readmodel;

import io.muster.events.EncounterRejected;
import io.muster.events.InputRejected;
import io.muster.events.RequestEventRejected;
import io.muster.staffing.topology.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** The latest refusals and dead letters, with the count of all. */
public final class LatestRefusals {

    private static final int KEPT = 1_000;
    private static final List<String> HEADERS =
            List.of(DeadLetter.TOPIC, DeadLetter.PARTITION, DeadLetter.OFFSET, DeadLetter.EXCEPTION);

    private final Deque<Refused> latest = new ArrayDeque<>();
    private long all;
    private boolean cut;

    synchronized void takeLetter(ConsumerRecord<byte[], byte[]> deadLetter) {
        Map<String, Object> details = new LinkedHashMap<>();
        HEADERS.forEach(name -> details.put(name.substring(name.lastIndexOf('.') + 1), header(deadLetter, name)));
        details.put("bytes", bytes(deadLetter));
        add(new Refused(
                deadLetter.topic(),
                deadLetter.partition(),
                deadLetter.offset(),
                Instant.ofEpochMilli(deadLetter.timestamp()),
                header(deadLetter, DeadLetter.MESSAGE),
                details));
    }

    synchronized void add(ConsumerRecord<byte[], byte[]> from, SpecificRecord event) {
        Map<String, Object> details = new LinkedHashMap<>();
        var reason = switch (event) {
            case EncounterRejected refused -> {
                details.put("kind", refused.getKind());
                details.put("code", refused.getCode());
                details.put("source", refused.getSource());
                details.put("batch", refused.getBatch());
                details.put("index", refused.getIndex());
                details.put("persons", refused.getPersons());
                details.put("place", refused.getPlace());
                yield refused.getReason();
            }
            case RequestEventRejected refused -> {
                details.put("requestId", refused.getRequestId());
                details.put("transition", refused.getTransition());
                details.put("state", refused.getState().name());
                yield refused.getReason();
            }
            case InputRejected refused -> {
                details.put("kind", refused.getKind());
                details.put("of", refused.getTopic());
                details.put("key", refused.getKey());
                yield refused.getReason();
            }
            default -> event.getSchema().getName();
        };
        add(new Refused(
                from.topic(),
                from.partition(),
                from.offset(),
                Instant.ofEpochMilli(from.timestamp()),
                reason,
                details));
    }

    /** So many at most, the newest first. */
    public synchronized List<Refused> latest(int most) {
        List<Refused> newest = new ArrayList<>(latest).reversed();
        return newest.subList(0, Math.min(most, newest.size()));
    }

    /** Says that earlier ones were not read at all. */
    synchronized void skipEarlier() {
        cut = true;
    }

    /** Whether there are earlier ones that were not read. */
    public synchronized boolean isCut() {
        return cut;
    }

    /** Forgets all: they are read again. */
    synchronized void clear() {
        latest.clear();
        all = 0;
        cut = false;
    }

    /** How many were read in all, also those that are held no longer. */
    public synchronized long all() {
        return all;
    }

    private void add(Refused refused) {
        all++;
        latest.addLast(refused);
        if (latest.size() > KEPT) {
            latest.removeFirst();
        }
    }

    /** Bytes of the value; of a record that was too large to be sent on, those that it has on its own topic. */
    private static long bytes(ConsumerRecord<byte[], byte[]> deadLetter) {
        var omitted = header(deadLetter, DeadLetter.OMITTED);
        if (!omitted.isEmpty()) {
            return Long.parseLong(omitted);
        }
        return deadLetter.value() == null ? 0 : deadLetter.value().length;
    }

    private static String header(ConsumerRecord<byte[], byte[]> deadLetter, String name) {
        Header header = deadLetter.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
