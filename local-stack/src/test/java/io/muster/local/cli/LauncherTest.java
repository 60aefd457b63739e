package io.muster.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.local.processes.Installation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LauncherTest {

    @Test
    void helpNamesEveryCommand() throws Exception {
        var help = run("help");

        assertThat(help.status()).isZero();
        assertThat(help.text()).contains("demo", "up", "down", "test", "help");
    }

    @Test
    void saysThatItDoesNotKnowACommand() throws Exception {
        var answer = run("dmeo");

        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.text()).contains("there is no command 'dmeo'");
    }

    private record Answer(int status, String text) {}

    private static Answer run(String... arguments) throws Exception {
        var launcher = Installation.find().root().resolve("muster").toString();
        var command = new ArrayList<>(List.of(launcher));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }
}
