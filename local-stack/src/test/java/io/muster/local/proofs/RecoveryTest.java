package io.muster.local.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.muster.local.processes.Service;
import io.muster.local.processes.TestStack;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two instances under load: one of them freezes, and each process of the stack dies once and is started again. It is reported how long after
 * the end of each fault an answer was wrong for the last time; that answers are right again, and exact at the end, is asserted.
 */
class RecoveryTest {

    private static final Duration FREEZE = Duration.ofSeconds(Integer.getInteger("muster.recovery.freeze", 50));
    private static final Duration RIGHT = Duration.ofSeconds(10);
    private static final Duration LIMIT = Duration.ofMinutes(4);

    @TempDir
    Path data;

    @TempDir
    Path other;

    private interface Fault {
        void run() throws Exception;
    }

    @Test
    void answersAreRightAgainAfterEachFault(TestReporter reporter) throws Exception {
        try (var stack = TestStack.start(data);
                var second = stack.anotherStaffing(other).start();
                var reports = new SteadyReports(stack.ingest()).start();
                var ofFirst = new RightAnswers(stack.staffing(), reports).start();
                var ofSecond = new RightAnswers(second, reports).start()) {
            var both = List.of(ofFirst, ofSecond);
            await().atMost(LIMIT).until(() -> areRight(both, Instant.EPOCH));

            reporter.publishEntry("first instance frozen", after(both, () -> freeze(stack.staffing())));
            reporter.publishEntry("second instance killed", after(both, () -> restart(second)));
            reporter.publishEntry("ingest killed", after(both, () -> restart(stack.ingest())));
            reporter.publishEntry("registry killed", after(both, () -> {
                stack.registry().kill();
                stack.registry().start();
            }));
            reporter.publishEntry("broker killed", after(both, () -> {
                stack.broker().kill();
                stack.broker().start();
            }));

            reports.stop();
            long sent = reports.acceptedBy(Instant.now());
            assertThat(sent).isPositive();
            for (var answers : both) {
                await().atMost(LIMIT)
                        .untilAsserted(() -> assertThat(answers.persons()).hasValue(sent));
            }
            reporter.publishEntry("persons", sent + " sent and counted");
        }
    }

    private static String after(List<RightAnswers> both, Fault fault) throws Exception {
        var begin = Instant.now();
        fault.run();
        var end = Instant.now();
        await().atMost(LIMIT).until(() -> areRight(both, end));
        return String.format(
                Locale.ROOT,
                "it took %.1f s; first instance %s; second instance %s",
                Duration.between(begin, end).toMillis() / 1000.0,
                both.getFirst().since(begin, end),
                both.getLast().since(begin, end));
    }

    private static boolean areRight(List<RightAnswers> both, Instant since) {
        return both.stream().allMatch(answers -> answers.hasBeenRight(RIGHT, since));
    }

    private static void restart(Service service) {
        service.kill();
        service.start();
    }

    private static void freeze(Service service) throws Exception {
        signal("-STOP", service.pid());
        try {
            await().pollDelay(FREEZE).atMost(FREEZE.plus(LIMIT)).until(() -> true);
        } finally {
            signal("-CONT", service.pid());
        }
    }

    private static void signal(String signal, long pid) throws Exception {
        assertThat(new ProcessBuilder("kill", signal, Long.toString(pid))
                        .start()
                        .waitFor())
                .isZero();
    }
}
