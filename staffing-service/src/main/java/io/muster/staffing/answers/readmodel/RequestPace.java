package io.muster.staffing.answers.readmodel;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * How fast events of requests are read: not before it is known where requests stand, and then not much further than the plan has
 * judged them. So what is held of them is what requests name and {@code most} more, however many were ever told.
 */
final class RequestPace {

    private final Consumer<?, ?> client;
    private final List<TopicPartition> events;
    private final List<TopicPartition> others;
    private final int most;
    private boolean reads;

    /** Of a client that begins to read these partitions. */
    RequestPace(Consumer<?, ?> client, List<TopicPartition> partitions, int most) {
        this.client = client;
        this.most = most;
        this.events = partitions.stream().filter(ReadTopics::isOfRequests).toList();
        this.others = partitions.stream()
                .filter(partition -> !ReadTopics.isOfRequests(partition))
                .toList();
        client.pause(events);
    }

    /**
     * Looks whether to read on.
     *
     * @param ends of the topics when the reading began
     * @param judged events before that offset are said to be judged
     */
    void look(Map<TopicPartition, Long> ends, long judged) {
        reads = reads || left(others, ends) == 0;
        if (!reads) {
            return;
        }
        for (var partition : events) {
            boolean isFar = client.position(partition) - judged >= most;
            if (isFar && !client.paused().contains(partition)) {
                client.pause(List.of(partition));
            } else if (!isFar && client.paused().contains(partition)) {
                client.resume(List.of(partition));
            }
        }
    }

    /** Offsets that are still to be read; events that wait to be judged are waited for by nobody. */
    long left(Map<TopicPartition, Long> ends) {
        return left(others, ends)
                + left(
                        events.stream()
                                .filter(partition -> !(reads && client.paused().contains(partition)))
                                .toList(),
                        ends);
    }

    /** Positions stand behind markers of transactions too, so an end that is a marker is reached. */
    private long left(List<TopicPartition> partitions, Map<TopicPartition, Long> ends) {
        long left = 0;
        for (var partition : partitions) {
            left += Math.max(0, ends.getOrDefault(partition, 0L) - client.position(partition));
        }
        return left;
    }
}
