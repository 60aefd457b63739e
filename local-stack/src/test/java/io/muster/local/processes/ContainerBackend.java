package io.muster.local.processes;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The images of {@code docker-compose.yml}. Spring's service connections don't fit: the services under test are processes
 * of their own, with their settings as arguments.
 */
final class ContainerBackend implements Backend {

    private static final DockerImageName BROKER = DockerImageName.parse("apache/kafka:4.3.1");
    private static final DockerImageName REGISTRY = DockerImageName.parse("apicurio/apicurio-registry:3.3.3");
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final int BROKER_PORT = 9092;
    private static final int REGISTRY_PORT = 8080;

    @Override
    public TestBroker broker(Path folder) {
        return new BrokerContainer();
    }

    @Override
    public TestRegistry registry(Path folder) {
        return new RegistryContainer();
    }

    /** The port is given, since a container that is started again would be mapped to another one. */
    private static List<String> bound(int port, int inside) {
        return List.of(Ports.LOOPBACK + ":" + port + ":" + inside);
    }

    private static final class BrokerContainer implements TestBroker {

        private final int port = Ports.anyFree();
        private final Restartable<KafkaContainer> container;

        BrokerContainer() {
            var made = new KafkaContainer(BROKER).withEnv(environment()).withStartupTimeout(LIMIT);
            made.setPortBindings(bound(port, BROKER_PORT));
            container = new Restartable<>(made, () -> BrokerProbe.missing(port));
        }

        /** The same settings as the child process has, in the image's way of writing them. */
        private static Map<String, String> environment() {
            var settings = new Properties();
            try {
                settings.load(new StringReader(BrokerSettings.SETTINGS));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return settings.stringPropertyNames().stream()
                    .collect(Collectors.toMap(
                            name -> "KAFKA_" + name.toUpperCase(Locale.ROOT).replace('.', '_'), settings::getProperty));
        }

        @Override
        public TestBroker start() {
            container.start();
            return this;
        }

        @Override
        public void stop() {
            container.stop();
        }

        @Override
        public void kill() {
            container.kill();
        }

        @Override
        public String bootstrapServers() {
            return Ports.LOOPBACK + ":" + port;
        }

        @Override
        public void close() {
            container.close();
        }
    }

    private static final class RegistryContainer implements TestRegistry {

        private final int port = Ports.anyFree();
        private final Restartable<GenericContainer<?>> container;

        RegistryContainer() {
            var made = new GenericContainer<>(REGISTRY)
                    .withExposedPorts(REGISTRY_PORT)
                    .withEnv("APICURIO_STORAGE_KIND", "sql")
                    .withEnv("APICURIO_STORAGE_SQL_KIND", "h2")
                    .withEnv("APICURIO_DATASOURCE_URL", "jdbc:h2:file:/tmp/registry/registry;WRITE_DELAY=0")
                    .withEnv("QUARKUS_HTTP_ACCESS_LOG_ENABLED", "false")
                    .waitingFor(Wait.forListeningPort())
                    .withStartupTimeout(LIMIT);
            made.setPortBindings(bound(port, REGISTRY_PORT));
            container = new Restartable<>(made, () -> RegistryProbe.missing(port));
        }

        @Override
        public TestRegistry start() {
            container.start();
            return this;
        }

        @Override
        public void stop() {
            container.stop();
        }

        @Override
        public void kill() {
            container.kill();
        }

        @Override
        public URI url() {
            return RegistryProbe.url(port);
        }

        @Override
        public void close() {
            container.close();
        }
    }
}
