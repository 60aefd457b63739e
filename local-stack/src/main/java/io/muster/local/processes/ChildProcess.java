package io.muster.local.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One program of the stack in a JVM of its own: started, watched until ready, ended. Not for several threads. */
final class ChildProcess {

    private static final Duration GENTLE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int LINES_SHOWN = 20;

    private final ChildCommand command;
    private final Path folder;
    private final Path log;
    private final Probe probe;
    private volatile @Nullable Process process;

    /**
     * A program that is not started yet.
     *
     * @param folder where it runs and where its log is written, as {@code logs/NAME.log}
     * @param probe asked until the program is ready
     */
    ChildProcess(ChildCommand command, Path folder, Probe probe) {
        this.command = command;
        this.folder = folder;
        this.log = folder.resolve("logs").resolve(command.name() + ".log");
        this.probe = probe;
    }

    String name() {
        return command.name();
    }

    Path log() {
        return log;
    }

    /** Starts the program and returns at once. */
    void start() {
        if (isAlive()) {
            throw new IllegalStateException(command.name() + " runs already, as process " + pid());
        }
        try {
            Files.createDirectories(log.getParent());
            var builder = new ProcessBuilder(command.line(WatchdogJar.in(folder)))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            if (!command.tied()) {
                builder.redirectInput(
                        ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            }
            process = builder.start();
        } catch (IOException failed) {
            throw new StartFailed("Could not start " + command.name() + ": " + failed.getMessage(), failed);
        }
    }

    /**
     * Asks once.
     *
     * @return what is missing; empty when ready
     * @throws StartFailed if the program has ended
     */
    Optional<String> missing() {
        if (!isAlive()) {
            throw new StartFailed(died());
        }
        try {
            return probe.missing();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        } catch (Exception unreachable) {
            return Optional.of("no answer yet");
        }
    }

    /**
     * Waits until the program is ready.
     *
     * @throws StartFailed if it ends before, or is not ready in time
     */
    void awaitReady(Duration limit) {
        var deadline = Instant.now().plus(limit);
        for (var missing = missing(); missing.isPresent(); missing = missing()) {
            if (Instant.now().isAfter(deadline)) {
                throw new StartFailed("%s was not ready within %d s (%s). Its log is %s and ends with:%n%s"
                        .formatted(command.name(), limit.toSeconds(), missing.get(), log, lastLines()));
            }
            pause(PAUSE);
        }
    }

    /** Asks the program to end, waits, and kills it if it does not. */
    void stop() {
        var running = process;
        if (running == null) {
            return;
        }
        running.destroy();
        if (!endsWithin(running, GENTLE)) {
            kill();
        }
    }

    /** Ends the program at once, as a crash would. */
    void kill() {
        var running = process;
        if (running != null) {
            running.destroyForcibly();
            endsWithin(running, GENTLE);
        }
    }

    boolean isAlive() {
        var running = process;
        return running != null && running.isAlive();
    }

    /** Completes when the program ends, however. */
    CompletableFuture<Process> onExit() {
        return running().onExit();
    }

    /** The process id. */
    long pid() {
        return running().pid();
    }

    /** What to say when the program ended by itself. */
    String died() {
        return "%s ended by itself (exit code %s). Its log is %s and ends with:%n%s"
                .formatted(command.name(), running().exitValue(), log, lastLines());
    }

    private Process running() {
        var running = process;
        if (running == null) {
            throw new IllegalStateException(command.name() + " was not started");
        }
        return running;
    }

    private String lastLines() {
        try {
            // A log may hold bytes of any encoding; one that can't be read must not hide the reason.
            var lines = List.of(new String(Files.readAllBytes(log), StandardCharsets.UTF_8).split("\n"));
            return "    " + String.join("\n    ", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean endsWithin(Process running, Duration limit) {
        try {
            return running.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartFailed("Interrupted while waiting", interrupted);
        }
    }
}
