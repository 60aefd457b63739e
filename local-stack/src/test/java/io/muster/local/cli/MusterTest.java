package io.muster.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MusterTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void demoWithOneAddressSaysThatItNeedsTwo() {
        assertThat(run("demo", "--url", "http://127.0.0.1:1")).isEqualTo(2);

        assertThat(err.toString()).contains("--url needs two addresses");
    }

    @Test
    void downWithoutAStackSaysSoAndIsContent(@TempDir Path data) {
        assertThat(run("down", "--data", data.toString())).isZero();

        assertThat(out.toString()).contains("No stack runs on the data in " + data);
    }

    @Test
    void refusesAPortThatIsNotANumber() {
        assertThat(run("up", "--ingest-port", "http")).isEqualTo(2);

        assertThat(err.toString()).contains("--ingest-port").contains("'http'");
    }

    /** One line each, and no trace of where in the program it was noticed. */
    private void assertSays(int status, String expected) {
        assertThat(status).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("muster: ")
                .contains(expected)
                .doesNotContain("\tat ", "Exception in")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({"--broker-port, 99999", "--ingest-port, -1", "--staffing-port, 65536", "--registry-port, 2147483647"})
    void refusesAPortThatThereIsNot(String option, String port, @TempDir Path data) {
        assertSays(
                run("up", "--ignore-memory", "--data", data.toString(), option, port),
                option + " asks for port " + port + ", which there isn't; choose one from 1 to 65535");
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "demo"})
    void refusesAFileForTheData(String command, @TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("file"), "text");

        assertSays(
                run(command, "--ignore-memory", "--free-ports", "--data", file.toString()),
                file + ", which is a file; give a folder with --data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/proc/x", "/proc/x/y"})
    void refusesAFolderInWhichNothingCanBeWritten(String folder) {
        assumeThat(Path.of("/proc")).isDirectory();

        assertSays(
                run("up", "--ignore-memory", "--free-ports", "--data", folder),
                "The data can't be in " + folder + ", where nothing can be written");
    }

    @Test
    void looksBeforeTheDemoWhetherTheAnswerCanBeWritten(@TempDir Path folder) {
        assertSays(
                run("demo", "--json", "/nonexistent/x.json", "--url", "http://127.0.0.1:1,http://127.0.0.1:1"),
                "--json /nonexistent/x.json can't be written: there is no folder /nonexistent. Make it");
        err.getBuffer().setLength(0);
        assertSays(
                run("demo", "--json", folder.toString(), "--url", "http://127.0.0.1:1,http://127.0.0.1:1"),
                "--json " + folder + " is a folder; name a file in it");
        err.getBuffer().setLength(0);
        assertSays(
                run("demo", "--json", "/", "--url", "http://127.0.0.1:1,http://127.0.0.1:1"),
                "--json / is a folder; name a file in it");
    }

    @Test
    void looksBeforeTheBackTestWhetherThePageCanBeWritten() {
        assertSays(run("backtest", "--page", "/nonexistent/x.md"), "--page /nonexistent/x.md can't be written");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "127.0.0.1:8081", "http://a b", "file:///x"})
    void demoRefusesWhatIsNoAddress(String text) {
        assertThat(run("demo", "--url", text + ",http://127.0.0.1:1")).isEqualTo(2);

        assertThat(err.toString())
                .contains("--url has '" + text + "', which is no address")
                .doesNotContain("\tat ");
    }

    @Test
    void theCommandThatEndsAStackNamesItsFolder(@TempDir Path data) {
        var arguments = new StackArguments();
        assertThat(arguments.downCommand()).isEqualTo("./muster down");

        new CommandLine(arguments).parseArgs("--data", data.toString());
        assertThat(arguments.downCommand()).isEqualTo("./muster down --data " + data);
    }

    private int run(String... arguments) {
        return Muster.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
