package io.muster.local.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class StackPortsTest {

    @Test
    void saysWhichPortIsTakenAndWhichOptionMovesIt() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = new StackPorts(0, other.getLocalPort(), 0, 0);

            assertThatThrownBy(ports::chosen)
                    .isInstanceOf(StartFailed.class)
                    .hasMessageContaining("Port " + other.getLocalPort() + " is taken")
                    .hasMessageContaining("--staffing-port");
        }
    }

    @Test
    void refusesOnePortForTwoPrograms() {
        var port = Ports.anyFree();

        assertThatThrownBy(new StackPorts(port, 0, 0, port)::chosen)
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("--ingest-port and --broker-port both ask for port " + port);
    }

    @Test
    void choosesDifferentPortsWhereAnyWillDo() {
        var chosen = StackPorts.ANY.chosen();

        assertThat(new int[] {chosen.ingest(), chosen.staffing(), chosen.registry(), chosen.broker()})
                .doesNotHaveDuplicates()
                .doesNotContain(0);
    }

    @Test
    void keepsThePortsThatWereGiven() {
        var port = Ports.anyFree();

        assertThat(new StackPorts(0, 0, port, 0).chosen().registry()).isEqualTo(port);
    }
}
