package io.muster.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
