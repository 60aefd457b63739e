package io.muster.ingest.publishing;

import io.muster.schemas.broker.BrokerObstacle;
import io.muster.schemas.topics.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** A real broker, looked at through Kafka's admin client. */
final class KafkaBroker implements Broker {

    private final Map<String, Object> configs;
    private final List<Topic> topics;
    private final boolean create;
    private final short replication;
    private final Duration limit;
    private @Nullable Admin admin;

    /**
     * A broker, not looked at yet.
     *
     * @param create whether topics that are missing are made
     * @param replication copies of a topic that is made; -1 for the broker's default
     * @param limit longest time for one question
     */
    KafkaBroker(Map<String, Object> configs, List<Topic> topics, boolean create, short replication, Duration limit) {
        this.configs = new HashMap<>(configs);
        this.configs.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) limit.toMillis());
        this.configs.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) limit.toMillis());
        this.configs.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
        this.topics = topics;
        this.create = create;
        this.replication = replication;
        this.limit = limit;
    }

    @Override
    public synchronized BrokerState look() {
        var address = address(configs.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG));
        try {
            return found(address, admin());
        } catch (TimeoutException | KafkaException | ExecutionException failed) {
            return BrokerState.away(address, BrokerObstacle.sentence(address, failed, limit));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return BrokerState.away(address, "the service is being ended");
        }
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
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

    private BrokerState found(String address, Admin client)
            throws ExecutionException, InterruptedException, TimeoutException {
        var missing = new ArrayList<String>();
        var mismatches = new ArrayList<String>();
        var described =
                client.describeTopics(topics.stream().map(Topic::name).toList()).topicNameValues();
        for (var topic : topics) {
            var description = description(described.get(topic.name()));
            if (description.isPresent()) {
                TopicMismatches.of(topic, description.get(), config(client, topic), mismatches);
            } else {
                made(client, topic).ifPresent(missing::add);
            }
        }
        return new BrokerState(address, null, missing, mismatches);
    }

    private Optional<TopicDescription> description(@Nullable KafkaFuture<TopicDescription> future)
            throws ExecutionException, InterruptedException, TimeoutException {
        try {
            return future == null ? Optional.empty() : Optional.of(answer(future));
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    private @Nullable Config config(Admin client, Topic topic)
            throws ExecutionException, InterruptedException, TimeoutException {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        return answer(client.describeConfigs(List.of(resource)).all()).get(resource);
    }

    /** Why the topic still isn't there, if it isn't. */
    private Optional<String> made(Admin client, Topic topic) throws InterruptedException, TimeoutException {
        if (!create) {
            return Optional.of("topic " + topic.name() + " is missing and muster.topics.create is false; make it with "
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
                    : Optional.of("topic " + topic.name() + " is missing and can't be made: " + reason(failed));
        }
    }

    private <T> T answer(KafkaFuture<T> future) throws ExecutionException, InterruptedException, TimeoutException {
        try {
            return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof org.apache.kafka.common.errors.TimeoutException late) {
                throw late;
            }
            throw failed;
        }
    }

    private static String address(@Nullable Object servers) {
        return servers instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(","))
                : String.valueOf(servers);
    }

    private static String reason(Exception failed) {
        var cause = failed.getCause() == null ? failed : failed.getCause();
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
