package io.muster.local.processes;

import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;

/** The one place that decides: {@code -Dmuster.backend=containers}, or child processes. */
final class ChosenBackend {

    private static final String PROPERTY = "muster.backend";

    private ChosenBackend() {}

    static Backend get() {
        var wish = System.getProperty(PROPERTY, "processes");
        return switch (wish) {
            case "processes" -> new ProcessBackend();
            case "containers" -> containers();
            default ->
                throw new IllegalArgumentException(
                        "-D%s=%s is unknown; known are processes (the default) and containers"
                                .formatted(PROPERTY, wish));
        };
    }

    private static Backend containers() {
        Assumptions.assumeTrue(
                DockerClientFactory.instance().isDockerAvailable(),
                "containers were asked for with -D" + PROPERTY + ", and no container engine answers; "
                        + "the same test runs on child processes without that option");
        return new ContainerBackend();
    }
}
