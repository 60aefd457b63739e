package io.muster.local.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.muster.local.processes.TestStack;
import io.muster.local.replay.ServiceClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * The staffing service dies five times while encounters keep coming, once its state folder is lost too; whatever it then answers
 * is compared with a count of the lines that were sent. {@code -Dmuster.kills.events=100000} is the full size.
 */
class KillsTest {

    private static final int KILLS = 5;
    private static final int KILL_WITHOUT_FOLDER = 3;
    private static final int EVENTS = Integer.getInteger("muster.kills.events", 3_000);
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Duration LOOK = Duration.ofMillis(20);

    @TempDir
    Path data;

    @Test
    void fiveKillsAmidAReplayLoseNobodyAndDoubleNobody(TestReporter reporter) throws Exception {
        try (var stack = TestStack.start(data);
                var progress = new Progress(stack.broker().bootstrapServers());
                var threads = Executors.newSingleThreadExecutor()) {
            var sender = new Sender(new ServiceClient(stack.ingest().url()), progress, EVENTS);
            var sending = threads.submit(sender::sendOn);
            for (int kill = 1; kill <= KILLS; kill++) {
                reporter.publishEntry("kill " + kill, kill(kill, stack, progress, sending));
            }
            sender.stop();
            sending.get();
            sender.sendAllAgain();
            sender.takeSomeBack();

            var staffing = new ServiceClient(stack.staffing().url());
            await().atMost(LIMIT).until(() -> progress.committed() == progress.sent());
            reporter.publishEntry("sent", sender.events() + " events, all of them twice");
            await().atMost(LIMIT)
                    .untilAsserted(() -> assertThat(answered(staffing))
                            .isEqualTo(sender.count().cells()));
        }
    }

    private String kill(int number, TestStack stack, Progress progress, Future<?> sending) throws IOException {
        long before = progress.committed();
        await().atMost(LIMIT).pollInterval(LOOK).until(() -> {
            assertThat(sending.isDone()).as("the sender goes on").isFalse();
            return progress.committed() >= before + EVENTS && progress.sent() > progress.committed();
        });
        long sent = progress.sent();
        stack.staffing().kill();
        long committed = progress.committed();
        assertThat(committed - before).isGreaterThanOrEqualTo(EVENTS);
        assertThat(sent - committed).as("lag at the kill").isPositive();

        if (number == KILL_WITHOUT_FOLDER) {
            delete(data.resolve("staffing"));
        }
        stack.staffing().start();
        return "%d events counted since the last, %d of lag left".formatted(committed - before, sent - committed);
    }

    private static Map<String, Long> answered(ServiceClient staffing) {
        return OutsideCount.answered(
                staffing,
                SeededEncounters.first().toString(),
                SeededEncounters.last().toString());
    }

    private static void delete(Path folder) throws IOException {
        assertThat(folder).isDirectory();
        try (Stream<Path> all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
