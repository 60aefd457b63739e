package io.muster.staffing.topology;

import io.muster.schemas.broker.BrokerObstacle;
import io.muster.schemas.topics.Topic;
import io.muster.schemas.topics.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;

/** The broker as the streams need it: which topics are there, which are missing, and which are not as they must be. */
final class RequiredTopics implements AutoCloseable {

    private static final String SLICES = StreamsSettings.APPLICATION + "-slices-changelog";

    private final String address;
    private final Map<String, Object> configs;
    private final boolean create;
    private final short replication;
    private final Duration limit;
    private @Nullable Admin admin;

    RequiredTopics(Cluster cluster, boolean create, short replication, Duration limit) {
        this.address = cluster.address();
        this.configs = cluster.with(Map.of(
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                (int) limit.toMillis(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) limit.toMillis(),
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                1_000));
        this.create = create;
        this.replication = replication;
        this.limit = limit;
    }

    /**
     * What was seen.
     *
     * @param unreachable why the broker doesn't serve us, as a sentence, or null where it does
     * @param missing what is still waited for, in words
     * @param wrong what is not as it must be and can't be mended by waiting
     * @param differing what differs from what is wanted and hinders nothing: said, not mended
     * @param partitions partitions of the encounters' topic, 0 while it is missing
     */
    record Seen(
            @Nullable String unreachable,
            List<String> missing,
            List<String> wrong,
            List<String> differing,
            int partitions) {

        boolean isFit() {
            return unreachable == null && missing.isEmpty() && wrong.isEmpty();
        }
    }

    Seen look() {
        try {
            return found(admin());
        } catch (TimeoutException | KafkaException | ExecutionException failed) {
            return away(BrokerObstacle.sentence(address, failed, limit));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return away("the service is being ended");
        }
    }

    private static Seen away(String why) {
        return new Seen(why, List.of(), List.of(), List.of(), 0);
    }

    private Seen found(Admin client) throws ExecutionException, InterruptedException, TimeoutException {
        var there = answer(client.listTopics().names());
        var missing = new ArrayList<String>();
        Topics.INPUTS.stream()
                .filter(topic -> !there.contains(topic.name()))
                .forEach(topic -> missing.add("input topic " + topic.name() + ", which ingest-service makes"));
        for (var topic : own()) {
            if (!there.contains(topic.name())) {
                make(client, topic).ifPresent(missing::add);
            }
        }
        var partitions = partitions(
                client,
                there.stream()
                        .filter(name -> name.equals(SLICES)
                                || Topics.INPUTS.stream()
                                        .anyMatch(topic -> topic.name().equals(name)))
                        .toList());
        return new Seen(
                null,
                missing,
                wrong(partitions),
                differing(
                        client,
                        Topics.INPUTS.stream()
                                .filter(topic -> there.contains(topic.name()))
                                .toList()),
                partitions.getOrDefault(Topics.MIGRANT_ENCOUNTERS.name(), 0));
    }

    /** Whoever may not ask for settings is not told. */
    private List<String> differing(Admin client, List<Topic> inputs)
            throws ExecutionException, InterruptedException, TimeoutException {
        List<String> differing = new ArrayList<>();
        var asked = client.describeConfigs(
                        inputs.stream().map(RequiredTopics::resource).toList())
                .values();
        for (var topic : inputs) {
            try {
                var found = new HashMap<String, String>();
                answer(Objects.requireNonNull(asked.get(resource(topic))))
                        .entries()
                        .forEach(entry -> found.put(entry.name(), entry.value()));
                differing.addAll(topic.differing(found));
            } catch (ExecutionException failed) {
                if (!(failed.getCause() instanceof AuthorizationException)) {
                    throw failed;
                }
            }
        }
        return differing;
    }

    private static ConfigResource resource(Topic topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
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

    private Map<String, Integer> partitions(Admin client, List<String> names)
            throws ExecutionException, InterruptedException, TimeoutException {
        return answer(client.describeTopics(names).allTopicNames()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().partitions().size()));
    }

    private Optional<String> make(Admin client, Topic topic) throws InterruptedException, TimeoutException {
        if (!create) {
            return Optional.of("topic " + topic.name() + ", and muster.topics.create is false; make it with "
                    + topic.partitions() + " partition(s)");
        }
        try {
            answer(client.createTopics(List.of(
                            new NewTopic(topic.name(), topic.partitions(), replication).configs(topic.settings())))
                    .all());
            return Optional.empty();
        } catch (ExecutionException failed) {
            return failed.getCause() instanceof TopicExistsException
                    ? Optional.empty()
                    : Optional.of("topic " + topic.name() + ", which can't be made: " + DeadLetter.message(failed));
        }
    }

    private <T> T answer(KafkaFuture<T> future) throws ExecutionException, InterruptedException, TimeoutException {
        return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Made at the first look: it can't be made while no address can be resolved. */
    private Admin admin() {
        var made = admin;
        if (made == null) {
            made = Admin.create(configs);
            admin = made;
        }
        return made;
    }

    @Override
    public void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
