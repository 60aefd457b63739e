package io.muster.local.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Broker, registry and both services, each a JVM of its own on loopback. All are started at once, for the services wait
 * for what they need; they end in the order services, registry, broker.
 */
public final class LocalStack implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final Duration REPORT_EVERY = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final StackOptions options;
    private final KafkaProcess broker;
    private final Registry registry;
    private final Service ingest;
    private final Service staffing;
    private volatile boolean ended;

    private LocalStack(StackOptions options) {
        this.options = options;
        var ports = options.ports().chosen();
        var data = options.data();
        var installation = options.installation();
        var tied = !options.detached();
        broker = KafkaProcess.in(data, ports.broker(), tied);
        registry = Registry.in(installation, data, ports.registry(), tied);
        var inputs = new Service.Inputs(broker.bootstrapServers(), registry.url());
        ingest = Service.ingest(installation, data, ports.ingest(), inputs, tied);
        staffing = Service.staffing(installation, data, ports.staffing(), inputs, tied);
    }

    /**
     * A stack that is not started yet.
     *
     * @throws StartFailed if a port is taken, memory is short, something is not built, the data folder can't be written, or a stack
     *     runs on the same data
     */
    public static LocalStack with(StackOptions options) {
        StackFile.in(options.data()).filter(file -> !file.running().isEmpty()).ifPresent(file -> {
            throw new StartFailed(file.occupied(options.data()));
        });
        DataFolder.require(options.data());
        if (!options.ignoreMemory()) {
            Memory.check(
                    KafkaProcess.HEAP_MEGABYTES
                            + Registry.HEAP_MEGABYTES
                            + Service.INGEST_HEAP_MEGABYTES
                            + Service.STAFFING_HEAP_MEGABYTES,
                    Memory.freeMegabytes());
        }
        return new LocalStack(options);
    }

    /**
     * Starts everything and waits until both services are ready.
     *
     * @param progress is told in whole sentences what became ready and what is still waited for
     * @throws StartFailed if a program dies or is not ready in time; everything was ended again then
     */
    public LocalStack start(Consumer<String> progress) {
        try {
            keepOldLogs();
            broker.launch();
            registry.launch();
            ingest.launch();
            staffing.launch();
            file().write(options.data());
            awaitReady(progress);
            return this;
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    public KafkaProcess broker() {
        return broker;
    }

    public Registry registry() {
        return registry;
    }

    public Service ingest() {
        return ingest;
    }

    public Service staffing() {
        return staffing;
    }

    /**
     * Waits until one of the programs ends although nobody asked it to.
     *
     * @return which one, and the end of its log; empty text if the stack was closed meanwhile
     */
    public String awaitDeath() {
        CompletableFuture.anyOf(programs().stream().map(ChildProcess::onExit).toArray(CompletableFuture[]::new))
                .join();
        return programs().stream()
                .filter(program -> !ended && !program.isAlive())
                .map(ChildProcess::died)
                .collect(Collectors.joining(System.lineSeparator()));
    }

    @Override
    public void close() {
        ended = true;
        staffing.close();
        ingest.close();
        registry.close();
        broker.close();
        StackFile.delete(options.data());
    }

    /** What runs where. */
    public StackFile file() {
        var pids = new LinkedHashMap<String, Long>();
        if (!options.detached()) {
            pids.put(StackFile.LAUNCHER, ProcessHandle.current().pid());
        }
        programs().forEach(program -> pids.put(program.name(), program.pid()));
        return new StackFile(
                ingest.url().toString(),
                staffing.url().toString(),
                registry.url().toString(),
                broker.bootstrapServers(),
                pids);
    }

    private List<ChildProcess> programs() {
        return List.of(broker.process(), registry.process(), ingest.process(), staffing.process());
    }

    private void awaitReady(Consumer<String> progress) {
        var start = Instant.now();
        var reported = start;
        var waiting = new ArrayList<>(programs());
        while (!waiting.isEmpty()) {
            var missing = new ArrayList<String>();
            if (ended) {
                throw new StartFailed("The stack was ended while it was starting.");
            }
            waiting.removeIf(program -> isReady(program, missing, start, progress));
            var now = Instant.now();
            if (now.isAfter(start.plus(LIMIT))) {
                throw new StartFailed("Not ready within %d s: %s. The logs are in %s."
                        .formatted(
                                LIMIT.toSeconds(),
                                String.join("; ", missing),
                                options.data().resolve("logs")));
            }
            if (!missing.isEmpty() && now.isAfter(reported.plus(REPORT_EVERY))) {
                progress.accept("  waiting since %d s for %s"
                        .formatted(Duration.between(start, now).toSeconds(), String.join("; ", missing)));
                reported = now;
            }
            ChildProcess.pause(PAUSE);
        }
    }

    private static boolean isReady(
            ChildProcess program, List<String> missing, Instant start, Consumer<String> progress) {
        var lacks = program.missing();
        if (lacks.isPresent()) {
            missing.add(program.name() + " (" + lacks.get() + ")");
            return false;
        }
        progress.accept("  %-8s ready after %.1f s"
                .formatted(
                        program.name(), Duration.between(start, Instant.now()).toMillis() / 1000.0));
        return true;
    }

    /** A log belongs to one run; the one before is kept, for it may hold why that one ended. */
    private void keepOldLogs() {
        for (var program : programs()) {
            var log = program.log();
            if (Files.exists(log)) {
                try {
                    Files.move(
                            log,
                            log.resolveSibling(program.name() + ".previous.log"),
                            StandardCopyOption.REPLACE_EXISTING);
                } catch (IOException failed) {
                    throw new UncheckedIOException("Could not move " + log, failed);
                }
            }
        }
    }
}
