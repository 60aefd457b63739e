package io.muster.local.processes;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One of our two services, run from its boot jar as a child process on loopback. */
public final class Service implements AutoCloseable {

    /** Limit of the ingest service's heap, in MiB. */
    static final int INGEST_HEAP_MEGABYTES = 256;

    /** Limit of the staffing service's heap, in MiB; RocksDB's memory comes on top. */
    static final int STAFFING_HEAP_MEGABYTES = 512;

    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final int port;
    private final ChildProcess process;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private Service(
            Path jar, String name, int heapMegabytes, Path folder, int port, List<String> arguments, boolean tied) {
        this.port = port;
        var all = new ArrayList<>(List.of("--server.port=" + port, "--server.address=" + Ports.LOOPBACK));
        all.addAll(arguments);
        this.process = new ChildProcess(
                new ChildCommand(
                        name,
                        heapMegabytes,
                        List.of("--enable-native-access=ALL-UNNAMED"),
                        List.of(jar),
                        "org.springframework.boot.loader.launch.JarLauncher",
                        all,
                        tied),
                folder.toAbsolutePath(),
                this::missing);
    }

    /**
     * The ingest service, not started yet.
     *
     * @param folder for its log
     * @param port where it is reached on loopback
     * @param inputs where broker and registry are
     * @param tied whether it ends with this process, also by a crash
     * @param more further arguments, as {@code --name=value}
     */
    public static Service ingest(
            Installation installation, Path folder, int port, Inputs inputs, boolean tied, String... more) {
        var arguments = new ArrayList<>(inputs.arguments());
        arguments.addAll(List.of(more));
        return new Service(
                installation.service("ingest-service"), "ingest", INGEST_HEAP_MEGABYTES, folder, port, arguments, tied);
    }

    /**
     * The staffing service, not started yet; its state is kept in the folder, as {@code staffing}.
     *
     * @param folder for its state and log
     * @param port where it is reached on loopback
     * @param inputs where broker and registry are
     * @param tied whether it ends with this process, also by a crash
     * @param more further arguments, as {@code --name=value}
     */
    public static Service staffing(
            Installation installation, Path folder, int port, Inputs inputs, boolean tied, String... more) {
        var arguments = new ArrayList<>(inputs.arguments());
        arguments.add("--muster.state-dir=" + folder.toAbsolutePath().resolve("staffing"));
        arguments.addAll(List.of(more));
        return new Service(
                installation.service("staffing-service"),
                "staffing",
                STAFFING_HEAP_MEGABYTES,
                folder,
                port,
                arguments,
                tied);
    }

    /**
     * Where a service finds what it needs.
     *
     * @param bootstrapServers of the broker
     * @param registry base of the registry's Confluent REST API
     */
    public record Inputs(String bootstrapServers, URI registry) {

        List<String> arguments() {
            return List.of("--spring.kafka.bootstrap-servers=" + bootstrapServers, "--muster.registry.url=" + registry);
        }
    }

    /** Starts it and waits until it says that it is ready. Also starts it again after {@link #kill()}. */
    public Service start() {
        launch();
        awaitReady();
        return this;
    }

    /** Starts it without waiting. */
    public void launch() {
        process.start();
    }

    /** Waits until it says that it is ready. */
    public void awaitReady() {
        process.awaitReady(LIMIT);
    }

    ChildProcess process() {
        return process;
    }

    /** Id of its process; another one after each start. */
    public long pid() {
        return process.pid();
    }

    /** Where it is reached, without a slash at the end. */
    public URI url() {
        return URI.create("http://" + Ports.LOOPBACK + ":" + port);
    }

    /** Ends it as a crash would. */
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.stop();
    }

    private Optional<String> missing() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url() + "/actuator/health/readiness"))
                .timeout(PATIENCE)
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() == 200 ? Optional.empty() : Optional.of(Readiness.missing(answer.body()));
    }
}
