package io.muster.staffing.answers.readmodel;

import io.muster.events.BatchOutcome;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of the latest batches. Every single report is a batch of its own, so all of them would be as many as there are
 * reports: the latest are held, and the topic {@code batch-outcomes.v1} keeps them all.
 */
public final class BatchOutcomes {

    /** Outcomes that are held, of one partition of one batch each; some 0.4 KB, so at most 8 MB. */
    public static final int HELD = 20_000;

    private final int most;
    private final Map<String, BatchOutcome> latest = new LinkedHashMap<>();
    private boolean forgot;

    BatchOutcomes(int most) {
        this.most = most;
    }

    /** Takes in an outcome by its key; of two under one key the one with more changes holds. */
    synchronized void put(String key, BatchOutcome outcome) {
        var before = latest.remove(key);
        latest.put(key, before != null && before.getChanges() > outcome.getChanges() ? before : outcome);
        if (latest.size() > most) {
            latest.remove(latest.keySet().iterator().next());
            forgot = true;
        }
    }

    /** Says that earlier outcomes were not read at all. */
    synchronized void skipEarlier() {
        forgot = true;
    }

    /** One for each partition that counted something of the batch. */
    public synchronized List<BatchOutcome> of(String source, String batch) {
        return latest.values().stream()
                .filter(outcome ->
                        outcome.getSource().equals(source) && outcome.getBatch().equals(batch))
                .toList();
    }

    synchronized Collection<BatchOutcome> all() {
        return List.copyOf(latest.values());
    }

    /** Whether outcomes of earlier batches are no longer held. */
    public synchronized boolean isCut() {
        return forgot;
    }

    synchronized void clear() {
        latest.clear();
        forgot = false;
    }
}
