package io.muster.local.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What runs where, kept as {@code stack.json} in the data folder while a stack is up.
 *
 * @param ingest base address of the ingest service
 * @param staffing base address of the staffing service
 * @param registry base of the registry's Confluent REST API
 * @param broker bootstrap servers
 * @param pids process id by program; {@code launcher} is the process that the programs end with, absent when detached
 */
public record StackFile(String ingest, String staffing, String registry, String broker, Map<String, Long> pids) {

    /** Name of the process that started a stack which is not detached. */
    static final String LAUNCHER = "launcher";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public StackFile {
        pids = new LinkedHashMap<>(pids);
    }

    /** The file in that data folder, if there is one that can be read. */
    public static Optional<StackFile> in(Path data) {
        var file = file(data);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readString(file), StackFile.class));
        } catch (IOException | JacksonException unreadable) {
            throw new StartFailed(
                    "%s can't be read (%s). Remove it when no stack is running."
                            .formatted(file, unreadable.getMessage()),
                    unreadable);
        }
    }

    /** Those of the processes that still run and are ours, by name. */
    public Map<String, ProcessHandle> running() {
        return pids.entrySet().stream()
                .flatMap(entry -> ProcessHandle.of(entry.getValue())
                        .filter(ProcessHandle::isAlive)
                        .filter(process -> isOurs(entry.getKey(), process))
                        .map(process -> Map.entry(entry.getKey(), process))
                        .stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }

    /** What to say to whoever would start another stack on that data: this one runs, or what is left of it. */
    String occupied(Path data) {
        var running = running();
        var dead = pids.keySet().stream()
                .filter(name -> !running.containsKey(name))
                .map(name -> name + " (process " + pids.get(name) + ")")
                .collect(Collectors.joining(", "));
        if (dead.isEmpty()) {
            return "A stack runs already on the data in %s (processes %s). End it with ./muster down --data %s, or give another --data."
                    .formatted(data, pids, data);
        }
        return ("A stack was started on the data in %s, and %s ended since; still running: %s. End what is left of it with ./muster"
                        + " down --data %s and start again; the logs in %s say why.")
                .formatted(data, dead, String.join(", ", running.keySet()), data, data.resolve("logs"));
    }

    void write(Path data) {
        try {
            Files.createDirectories(data);
            Files.writeString(file(data), JSON.writeValueAsString(this) + System.lineSeparator());
        } catch (IOException failed) {
            throw new UncheckedIOException("Could not write " + file(data), failed);
        }
    }

    static void delete(Path data) {
        try {
            Files.deleteIfExists(file(data));
        } catch (IOException failed) {
            throw new UncheckedIOException("Could not remove " + file(data), failed);
        }
    }

    private static Path file(Path data) {
        return data.resolve("stack.json");
    }

    /** The system gives a number to another process once ours has ended. */
    private static boolean isOurs(String name, ProcessHandle process) {
        if (process.pid() == ProcessHandle.current().pid()) {
            return true;
        }
        var mark = name.equals(LAUNCHER) ? "muster" : "-D" + ChildCommand.MARK + "=" + name;
        return process.info().commandLine().filter(line -> line.contains(mark)).isPresent();
    }
}
