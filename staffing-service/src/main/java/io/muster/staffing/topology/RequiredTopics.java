package io.muster.staffing.topology;

import io.muster.schemas.topics.Topic;
import io.muster.schemas.topics.Topics;
import io.muster.support.watch.BrokerState;
import io.muster.support.watch.BrokerTopics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The broker as the streams need it: which topics are there, which are missing, and which are not as they must be. */
final class RequiredTopics implements AutoCloseable {

    private static final String SLICES = StreamsSettings.APPLICATION + "-slices-changelog";

    private final BrokerTopics broker;

    RequiredTopics(BrokerTopics broker) {
        this.broker = broker;
    }

    /**
     * What was seen.
     *
     * @param partitions partitions of the encounters' topic, 0 while it is missing
     */
    record Seen(BrokerState broker, int partitions) {}

    Seen look() {
        return broker.look(this::observed, reason -> new Seen(BrokerState.away(broker.address(), reason), 0));
    }

    @Override
    public void close() {
        broker.close();
    }

    private Seen observed(BrokerTopics.Client client)
            throws ExecutionException, InterruptedException, TimeoutException {
        var there = client.names();
        var missing = new ArrayList<String>();
        Topics.INPUTS.stream()
                .filter(topic -> !there.contains(topic.name()))
                .forEach(topic -> missing.add("input topic " + topic.name() + " is missing; ingest-service makes it"));
        for (var topic : own()) {
            if (!there.contains(topic.name())) {
                client.make(topic).ifPresent(missing::add);
            }
        }
        var inputs = Topics.INPUTS.stream()
                .filter(topic -> there.contains(topic.name()))
                .toList();
        var names = Stream.concat(
                inputs.stream().map(Topic::name), Stream.of(SLICES).filter(there::contains));
        var partitions = client.partitions(names.toList());
        var wrong = wrong(partitions);
        return new Seen(
                new BrokerState(broker.address(), wrong.isEmpty() ? missing : wrong, client.differing(inputs)),
                partitions.getOrDefault(Topics.MIGRANT_ENCOUNTERS.name(), 0));
    }

    private static List<Topic> own() {
        return Stream.concat(Topics.OUTPUTS.stream(), Topics.INPUTS.stream().map(Topic::deadLetters))
                .toList();
    }

    private static List<String> wrong(Map<String, Integer> partitions) {
        var wrong = new ArrayList<String>();
        Topics.INPUTS.stream()
                .filter(topic -> topic.partitions() == 1 && partitions.getOrDefault(topic.name(), 1) != 1)
                .forEach(topic -> wrong.add("topic " + topic.name() + " has " + partitions.get(topic.name())
                        + " partitions, must have 1: the plan would split"));
        var encounters = partitions.get(Topics.MIGRANT_ENCOUNTERS.name());
        var slices = partitions.get(SLICES);
        if (encounters != null && slices != null && !encounters.equals(slices)) {
            wrong.add("topic " + Topics.MIGRANT_ENCOUNTERS.name() + " has " + encounters
                    + " partitions, the state was made for " + slices
                    + ": events would meet no earlier copy of themselves; make a new topic and replay");
        }
        return wrong;
    }
}
