package io.muster.staffing.topology;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/**
 * How far the stores that are being restored are. Told by the streams as they go: to ask for it would mean to ask the broker,
 * which may be away.
 */
public final class RestoreProgress implements StateRestoreListener {

    private final Map<Share, Progress> going = new ConcurrentHashMap<>();

    /**
     * Restored so far.
     *
     * @param records records of the changelog that were read back
     * @param of records to be read back, transaction markers included
     */
    public record Progress(long records, long of) {

        private Progress together(Progress other) {
            return new Progress(records + other.records, of + other.of);
        }
    }

    private record Share(String store, int partition) {

        static Share of(TopicPartition changelog, String store) {
            return new Share(store, changelog.partition());
        }
    }

    /** The stores that are being restored now, over all their partitions. */
    public Map<String, Progress> stores() {
        Map<String, Progress> stores = new TreeMap<>();
        going.forEach((share, progress) -> stores.merge(share.store(), progress, Progress::together));
        return stores;
    }

    @Override
    public void onRestoreStart(TopicPartition changelog, String store, long from, long to) {
        going.put(Share.of(changelog, store), new Progress(0, to - from));
    }

    @Override
    public void onBatchRestored(TopicPartition changelog, String store, long to, long records) {
        going.computeIfPresent(
                Share.of(changelog, store), (share, before) -> new Progress(before.records() + records, before.of()));
    }

    @Override
    public void onRestoreEnd(TopicPartition changelog, String store, long all) {
        going.remove(Share.of(changelog, store));
    }

    @Override
    public void onRestoreSuspended(TopicPartition changelog, String store, long all) {
        going.remove(Share.of(changelog, store));
    }
}
