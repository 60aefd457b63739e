package io.muster.local.processes;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** A stack that another process started, known by its file. */
public final class RunningStack {

    private static final Duration GENTLE = Duration.ofSeconds(30);

    private static final Duration PAUSE = Duration.ofMillis(50);

    /** A launcher ends its programs itself; left alone, the services go before what they need. */
    private static final List<String> ORDER = List.of(StackFile.LAUNCHER, "staffing", "ingest", "registry", "broker");

    private RunningStack() {}

    /**
     * Ends what runs on that data.
     *
     * @param progress is told each program that was ended
     * @return whether anything ran
     */
    public static boolean end(Path data, Consumer<String> progress) {
        var file = StackFile.in(data);
        if (file.isEmpty()) {
            return false;
        }
        var isRunning = false;
        for (var name : ORDER) {
            var process = file.get().running().get(name);
            if (process != null) {
                end(process);
                progress.accept("  %s ended (process %d)".formatted(name, process.pid()));
                isRunning = true;
            }
        }
        StackFile.delete(data);
        return isRunning;
    }

    /** A stranger's child that has ended counts as alive until its parent takes notice; it has no command line then. */
    private static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && process.info().commandLine().isPresent();
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        var deadline = Instant.now().plus(GENTLE);
        while (isRunning(process) && Instant.now().isBefore(deadline)) {
            ChildProcess.pause(PAUSE);
        }
        process.destroyForcibly();
    }
}
