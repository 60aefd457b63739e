package io.muster.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.local.processes.Installation;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

    private static final Path ROOT = Installation.find().root();
    private static final Path STAMP = ROOT.resolve("target/built");

    /** A number of drawn cases that the launcher sets. */
    private static final Pattern SETTING = Pattern.compile("-D(muster\\.[a-z.]+)=\\d+");

    @TempDir
    Path tools;

    @Test
    void helpNamesEveryCommand() throws Exception {
        var help = run("help");

        assertThat(help.status()).isZero();
        assertThat(help.text()).contains("demo", "up", "down", "test", "--quick", "help");
    }

    @Test
    void saysThatItDoesNotKnowACommand() throws Exception {
        var answer = run("dmeo");

        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.text()).contains("there is no command 'dmeo'");
    }

    @Test
    void helpOfTestRunsNoTest() throws Exception {
        var help = run("test", "--help");

        assertThat(help.status()).isZero();
        assertThat(help.text()).contains("usage: ./muster COMMAND").doesNotContain("mvn was told");
    }

    @Test
    void theQuickTestLeavesOutProcessesAndJars() throws Exception {
        var before = built();
        var answer = run("test", "--quick", "-Dtest=LawTest");

        assertThat(answer.status()).isZero();
        assertThat(answer.text())
                .contains(
                        "mvn was told",
                        " -pl schemas,service-support,ingest-service,staffing-service -am test ",
                        " -DexcludedGroups=slow ")
                .doesNotContain("local-stack", "verify", "package", "--quick")
                .endsWith(" -Dtest=LawTest\n");
        assertThat(built()).isEqualTo(before);
    }

    @Test
    void theQuickTestTakesModulesByName() throws Exception {
        assertThat(run("test", "--quick", "staffing-service").text()).contains(" -pl staffing-service -am test ");
        assertThat(run("test", "--quick", "local-stack").text())
                .contains("'local-stack' has no quick test; name schemas,")
                .doesNotContain("mvn was told");
    }

    @Test
    void theQuickTestFailsAsMavenDoes() throws Exception {
        assertThat(run("test", "--quick", "-Dbreak").status()).isEqualTo(1);
    }

    /** A misspelt name would draw as many histories as ever. */
    @Test
    void theQuickTestSetsWhatTestsRead() throws Exception {
        var sources = testSources();

        assertThat(SETTING.matcher(run("test", "--quick").text()).results().map(set -> set.group(1)))
                .hasSize(3)
                .allSatisfy(name -> assertThat(sources).contains("getInteger(\"" + name + "\""));
        assertThat(sources).contains("@Tag(\"slow\")");
    }

    private static String testSources() throws IOException {
        try (var files = Files.walk(ROOT.resolve("staffing-service/src/test/java"))) {
            return String.join(
                    "",
                    files.filter(Files::isRegularFile).map(LauncherTest::text).toList());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String built() throws IOException {
        return Files.exists(STAMP) ? Files.getLastModifiedTime(STAMP).toString() : "not built";
    }

    private record Answer(int status, String text) {}

    /** Runs the launcher beside a Maven that says what it was told, and fails if that is to break. */
    private Answer run(String... arguments) throws Exception {
        var maven = Files.writeString(
                tools.resolve("mvn"), "#!/bin/sh\necho mvn was told \"$@\"\ncase \"$*\" in *break) exit 1 ;; esac\n");
        assertThat(maven.toFile().setExecutable(true)).isTrue();
        var command = new ArrayList<>(List.of(ROOT.resolve("muster").toString()));
        command.addAll(List.of(arguments));
        var start = new ProcessBuilder(command).redirectErrorStream(true);
        start.environment().merge("PATH", tools.toString(), (path, first) -> first + File.pathSeparator + path);
        var process = start.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }
}
