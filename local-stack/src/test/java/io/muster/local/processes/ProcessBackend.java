package io.muster.local.processes;

import java.net.URI;
import java.nio.file.Path;

/** Each a JVM of its own on this machine. */
final class ProcessBackend implements Backend {

    @Override
    public TestBroker broker(Path folder) {
        return new BrokerProcess(KafkaProcess.in(folder));
    }

    @Override
    public TestRegistry registry(Path folder) {
        return new RegistryProcess(Registry.in(folder));
    }

    private record BrokerProcess(KafkaProcess broker) implements TestBroker {

        @Override
        public TestBroker start() {
            broker.start();
            return this;
        }

        @Override
        public void stop() {
            broker.close();
        }

        @Override
        public void kill() {
            broker.kill();
        }

        @Override
        public String bootstrapServers() {
            return broker.bootstrapServers();
        }

        @Override
        public void close() {
            broker.close();
        }
    }

    private record RegistryProcess(Registry registry) implements TestRegistry {

        @Override
        public TestRegistry start() {
            registry.start();
            return this;
        }

        @Override
        public void stop() {
            registry.close();
        }

        @Override
        public void kill() {
            registry.kill();
        }

        @Override
        public URI url() {
            return registry.url();
        }

        @Override
        public void close() {
            registry.close();
        }
    }
}
