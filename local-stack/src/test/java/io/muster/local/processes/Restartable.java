package io.muster.local.processes;

import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.exception.NotModifiedException;
import java.time.Duration;
import org.testcontainers.containers.GenericContainer;

/**
 * A container that is ended and started again with what it wrote: the library's own stop removes it.
 *
 * @param container started by the first {@link #start()}
 * @param probe names what is still missing
 */
record Restartable<C extends GenericContainer<?>>(C container, Probe probe) {

    private static final Duration LIMIT = Duration.ofMinutes(4);

    void start() {
        if (container.getContainerId() == null) {
            container.start();
        } else {
            container
                    .getDockerClient()
                    .startContainerCmd(container.getContainerId())
                    .exec();
        }
        await().atMost(LIMIT)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(() -> probe.missing().isEmpty());
    }

    void stop() {
        try {
            container
                    .getDockerClient()
                    .stopContainerCmd(container.getContainerId())
                    .exec();
        } catch (NotModifiedException ended) {
            // It had ended already.
        }
    }

    void kill() {
        container.getDockerClient().killContainerCmd(container.getContainerId()).exec();
    }

    void close() {
        container.stop();
    }
}
