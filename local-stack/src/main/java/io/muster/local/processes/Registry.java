package io.muster.local.processes;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A real schema registry (Apicurio, through its Confluent REST API) as a child process on loopback. It keeps its ids in
 * a file: in memory, as by default, a restart would hand out an old id for another schema.
 */
public final class Registry implements AutoCloseable {

    /** Limit of the heap, in MiB. */
    static final int HEAP_MEGABYTES = 256;

    private static final Duration LIMIT = Duration.ofMinutes(4);

    private final int port;
    private final ChildProcess process;

    private Registry(Installation installation, Path folder, int port, boolean tied) {
        this.port = port;
        var absolute = folder.toAbsolutePath();
        this.process = new ChildProcess(
                command(installation, absolute, port, tied), absolute, () -> RegistryProbe.missing(port));
    }

    /** A registry at a free port that ends with this process; not started yet. */
    public static Registry in(Path folder) {
        return in(Installation.find(), folder, Ports.anyFree(), true);
    }

    /**
     * A registry that is not started yet.
     *
     * @param folder for its data and log, made if missing
     * @param port where clients reach it on loopback
     * @param tied whether it ends with this process, also by a crash
     */
    public static Registry in(Installation installation, Path folder, int port, boolean tied) {
        return new Registry(installation, folder, port, tied);
    }

    /** Starts it and waits until it answers and holds the compatibility that we need. Again also after a kill. */
    public Registry start() {
        launch();
        process.awaitReady(LIMIT);
        return this;
    }

    void launch() {
        process.start();
    }

    ChildProcess process() {
        return process;
    }

    /** Base of the Confluent REST API, what a client is told as {@code schema.registry.url}. */
    public URI url() {
        return RegistryProbe.url(port);
    }

    /** Ends it as a crash would. */
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.stop();
    }

    private static ChildCommand command(Installation installation, Path folder, int port, boolean tied) {
        // Losing the last half second of commits, as H2 does by default, is losing ids.
        var database = "jdbc:h2:file:" + folder.resolve("registry").resolve("registry") + ";WRITE_DELAY=0";
        return new ChildCommand(
                "registry",
                HEAP_MEGABYTES,
                List.of(
                        // It answers some dozen requests; compiling them well takes longer than answering them.
                        "-XX:TieredStopAtLevel=1",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dquarkus.http.host=" + Ports.LOOPBACK,
                        "-Dquarkus.http.port=" + port,
                        "-Dquarkus.management.host=" + Ports.LOOPBACK,
                        "-Dquarkus.management.port=" + Ports.anyFree(),
                        "-Dquarkus.http.access-log.enabled=false",
                        "-Dapicurio.datasource.url=" + database,
                        // By default 5 s: on a busy machine opening the database takes longer, and a registry whose
                        // tables were not made at its start never makes them.
                        "-Dquarkus.datasource.h2.jdbc.acquisition-timeout=180",
                        "-Dapicurio.datasource.jdbc.initial-size=1",
                        "-Dapicurio.datasource.jdbc.min-size=1",
                        "-Dapicurio.datasource.jdbc.max-size=8"),
                List.of(installation.registry()),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                List.of(),
                tied);
    }
}
