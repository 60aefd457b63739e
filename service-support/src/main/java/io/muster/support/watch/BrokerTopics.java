package io.muster.support.watch;

import io.muster.schemas.topics.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** The topics of a broker, looked at through Kafka's admin client. */
public final class BrokerTopics implements AutoCloseable {

    private final Map<String, Object> configs;
    private final boolean create;
    private final short replication;
    private final Duration limit;
    private @Nullable Admin admin;

    /**
     * A broker, not looked at yet.
     *
     * @param configs how it is reached
     * @param create whether topics that are missing are made
     * @param replication copies of a topic that is made; -1 for the broker's default
     * @param limit longest time for one question
     */
    public BrokerTopics(Map<String, ?> configs, boolean create, short replication, Duration limit) {
        this.configs = new HashMap<>(configs);
        this.configs.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) limit.toMillis());
        this.configs.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) limit.toMillis());
        this.configs.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        this.create = create;
        this.replication = replication;
        this.limit = limit;
    }

    /** What is asked in one look. */
    @FunctionalInterface
    public interface Look<S> {

        S at(Client client) throws ExecutionException, InterruptedException, TimeoutException;
    }

    /**
     * Looks once. Never throws.
     *
     * @param away what is seen where the broker does not serve us, of the reason as a sentence
     */
    public synchronized <S> S look(Look<S> look, Function<String, S> away) {
        try {
            return look.at(new Client(admin()));
        } catch (TimeoutException | KafkaException | ExecutionException failed) {
            return away.apply(BrokerObstacle.sentence(address(), failed, limit));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return away.apply("the service is being ended");
        }
    }

    /** The addresses, as a person writes them. */
    public String address() {
        var servers = configs.getOrDefault(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere");
        return servers instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(","))
                : String.valueOf(servers);
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

    /** What may be asked of a broker that answers, each in bounded time. */
    public final class Client {

        private final Admin client;

        private Client(Admin client) {
            this.client = client;
        }

        /** The topics that are there. */
        public Set<String> names() throws ExecutionException, InterruptedException, TimeoutException {
            return answer(client.listTopics().names());
        }

        /** How many partitions each of these topics has that is there. */
        public Map<String, Integer> partitions(Collection<String> names)
                throws ExecutionException, InterruptedException, TimeoutException {
            var partitions = new LinkedHashMap<String, Integer>();
            for (var topic : client.describeTopics(names).topicNameValues().entrySet()) {
                try {
                    partitions.put(
                            topic.getKey(),
                            answer(topic.getValue()).partitions().size());
                } catch (ExecutionException failed) {
                    if (!(failed.getCause() instanceof UnknownTopicOrPartitionException)) {
                        throw failed;
                    }
                }
            }
            return partitions;
        }

        /** What differs in the settings of topics that are there from what is wanted; who may not ask for them is not told. */
        public List<String> differing(Collection<Topic> topics)
                throws ExecutionException, InterruptedException, TimeoutException {
            var differing = new ArrayList<String>();
            var settings = client.describeConfigs(
                            topics.stream().map(BrokerTopics::resource).toList())
                    .values();
            for (var topic : topics) {
                try {
                    differing.addAll(topic.differing(
                            answer(Objects.requireNonNull(settings.get(resource(topic)))).entries().stream()
                                    .filter(entry -> entry.value() != null)
                                    .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value))));
                } catch (ExecutionException failed) {
                    if (!(failed.getCause() instanceof AuthorizationException)) {
                        throw failed;
                    }
                }
            }
            return differing;
        }

        /** Makes a topic that is missing where that is wanted; why it still isn't there, if it isn't. */
        public Optional<String> make(Topic topic) throws InterruptedException, TimeoutException {
            if (!create) {
                return Optional.of("topic " + topic.name()
                        + " is missing and muster.topics.create is false; make it with " + topic.partitions()
                        + " partition(s)");
            }
            try {
                answer(client.createTopics(List.of(
                                new NewTopic(topic.name(), topic.partitions(), replication).configs(topic.settings())))
                        .all());
                return Optional.empty();
            } catch (ExecutionException failed) {
                return failed.getCause() instanceof TopicExistsException
                        ? Optional.empty()
                        : Optional.of("topic " + topic.name() + " is missing and can't be made: "
                                + BrokerObstacle.reason(failed));
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
    }

    private static ConfigResource resource(Topic topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    }
}
