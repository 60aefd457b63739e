package io.muster.local.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class ParentWatchdogTest {

    // The programs may still write their last lines while the folder is being removed.
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void noProgramOutlivesAStarterThatWasKilled() throws Exception {
        var starter = start();
        var programs = programsOf(starter);
        assertThat(programs).hasSize(2).allMatch(ProcessHandle::isAlive);

        starter.destroyForcibly();

        await().atMost(Duration.ofSeconds(30)).until(() -> programs.stream().noneMatch(ProcessHandle::isAlive));
    }

    private Process start() throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-D" + Installation.HOME + "=" + Installation.find().root(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StarterOfPrograms.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static List<ProcessHandle> programsOf(Process starter) throws Exception {
        var out = new BufferedReader(new InputStreamReader(starter.getInputStream(), StandardCharsets.UTF_8));
        var line = out.readLine();
        assertThat(line).as("process ids that the starter printed").isNotNull();
        return Pattern.compile(" ")
                .splitAsStream(line)
                .map(Long::parseLong)
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .toList();
    }
}
