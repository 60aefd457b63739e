package io.muster.local.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackTest {

    @TempDir
    Path data;

    @Test
    void livesFromStartToEnd() throws Exception {
        var told = new ArrayList<String>();
        var processes = new ArrayList<ProcessHandle>();
        try (var stack = LocalStack.with(StackOptions.in(data)).start(told::add)) {
            processes.addAll(StackFile.in(data).orElseThrow().running().values());
            saysWhatBecameReady(told);
            bothServicesAreReady(StackFile.in(data).orElseThrow());
            refusesASecondOneOnItsData();
            tellsWhichProgramDied(stack);
        }

        // The first is the launcher, this process.
        assertThat(processes).hasSize(5);
        assertThat(processes.subList(1, 5)).noneMatch(ProcessHandle::isAlive);
        assertThat(StackFile.in(data)).isEmpty();
    }

    private static void saysWhatBecameReady(List<String> told) {
        assertThat(List.of("broker", "registry", "ingest", "staffing"))
                .allSatisfy(name -> assertThat(told)
                        .anyMatch(line -> line.strip().startsWith(name) && line.contains("ready after")));
    }

    private static void bothServicesAreReady(StackFile file) throws Exception {
        assertThat(readiness(file.ingest())).isEqualTo(200);
        assertThat(readiness(file.staffing())).isEqualTo(200);
    }

    private void refusesASecondOneOnItsData() {
        var again = StackOptions.in(data);
        assertThatThrownBy(() -> LocalStack.with(again))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("runs already");
    }

    private static void tellsWhichProgramDied(LocalStack stack) {
        stack.ingest().kill();
        assertThat(stack.awaitDeath()).startsWith("ingest ended by itself").doesNotContain("staffing ended");
    }

    private static int readiness(String service) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(service + "/actuator/health/readiness"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
