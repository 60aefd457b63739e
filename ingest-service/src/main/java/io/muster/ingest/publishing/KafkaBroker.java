package io.muster.ingest.publishing;

import io.muster.schemas.topics.Topic;
import io.muster.support.watch.BrokerState;
import io.muster.support.watch.BrokerTopics;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** A real broker, on which the topics are that are written. */
final class KafkaBroker implements Broker {

    private final BrokerTopics broker;
    private final List<Topic> topics;

    KafkaBroker(BrokerTopics broker, List<Topic> topics) {
        this.broker = broker;
        this.topics = topics;
    }

    @Override
    public BrokerState look() {
        return broker.look(this::observed, reason -> BrokerState.away(broker.address(), reason));
    }

    @Override
    public void close() {
        broker.close();
    }

    private BrokerState observed(BrokerTopics.Client client)
            throws ExecutionException, InterruptedException, TimeoutException {
        var partitions = client.partitions(topics.stream().map(Topic::name).toList());
        var there = new ArrayList<Topic>();
        var missing = new ArrayList<String>();
        var mismatches = new ArrayList<String>();
        for (var topic : topics) {
            var seen = partitions.get(topic.name());
            if (seen == null) {
                client.make(topic).ifPresent(missing::add);
            } else {
                there.add(topic);
                topic.differing(seen).ifPresent(mismatches::add);
            }
        }
        mismatches.addAll(client.differing(there));
        return new BrokerState(broker.address(), missing, mismatches);
    }
}
