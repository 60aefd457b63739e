package io.muster.local.processes;

import io.muster.local.child.BrokerMain;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A real Kafka broker, one node in KRaft mode, as a child process on loopback. Its data outlives it: started again in
 * the same folder, at the same or another port, it holds what was written.
 */
public final class KafkaProcess implements AutoCloseable {

    /** Limit of the heap, in MiB. */
    static final int HEAP_MEGABYTES = 384;

    private static final Duration LIMIT = Duration.ofMinutes(4);

    private final int port;
    private final ChildProcess process;
    private final Path folder;
    private final UnaryOperator<String> settings;

    private KafkaProcess(Path folder, int port, boolean tied, UnaryOperator<String> settings) {
        this.folder = folder.toAbsolutePath();
        this.settings = settings;
        this.port = port;
        this.process = new ChildProcess(command(tied), this.folder, () -> BrokerProbe.missing(port));
    }

    /** A broker at a free port that ends with this process; not started yet. */
    public static KafkaProcess in(Path folder) {
        return in(folder, Ports.anyFree(), true);
    }

    /**
     * A broker that is not started yet.
     *
     * @param folder for its data and log, made if missing
     * @param port where clients reach it on loopback
     * @param tied whether it ends with this process, also by a crash
     */
    public static KafkaProcess in(Path folder, int port, boolean tied) {
        return new KafkaProcess(folder, port, tied, UnaryOperator.identity());
    }

    /**
     * A broker of other settings, at a free port, that ends with this process; not started yet.
     *
     * @param settings changes the text of the properties file; clients of {@link #bootstrapServers()} must stay welcome
     */
    static KafkaProcess in(Path folder, UnaryOperator<String> settings) {
        return new KafkaProcess(folder, Ports.anyFree(), true, settings);
    }

    /** Starts it and waits until a transaction goes through. Also starts it again after {@link #kill()}. */
    public KafkaProcess start() {
        launch();
        process.awaitReady(LIMIT);
        return this;
    }

    void launch() {
        writeProperties();
        process.start();
    }

    ChildProcess process() {
        return process;
    }

    /** What a client is told as {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return Ports.LOOPBACK + ":" + port;
    }

    /** Ends it as a crash would: nothing is flushed or said goodbye to. */
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.stop();
    }

    private ChildCommand command(boolean tied) {
        return new ChildCommand(
                "broker",
                HEAP_MEGABYTES,
                List.of("-Dlogback.configurationFile=" + folder.resolve("broker-log.xml")),
                jars(),
                BrokerMain.class.getName(),
                List.of(propertiesFile().toString()),
                tied);
    }

    /** Our own libraries hold the broker's; folders with classes hold only us. */
    private static List<Path> jars() {
        return Stream.of(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .map(Path::toAbsolutePath)
                .toList();
    }

    private Path propertiesFile() {
        return folder.resolve("broker.properties");
    }

    private void writeProperties() {
        try {
            Files.createDirectories(folder);
            var text = BrokerSettings.text(folder.resolve("broker"), port, Ports.anyFree());
            Files.writeString(propertiesFile(), settings.apply(text));
            Files.writeString(folder.resolve("broker-log.xml"), BrokerSettings.LOGGING);
        } catch (IOException failed) {
            throw new UncheckedIOException("Could not write the broker's settings to " + folder, failed);
        }
    }
}
