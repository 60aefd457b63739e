package io.muster.local.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StackFileTest {

    private static final long SELF = ProcessHandle.current().pid();

    /** No process has such a number. */
    private static final long NOBODY = Long.MAX_VALUE;

    private static StackFile stack(long ingest) {
        Map<String, Long> pids = new LinkedHashMap<>();
        pids.put("broker", SELF);
        pids.put("ingest", ingest);
        return new StackFile("", "", "", "", pids);
    }

    @Test
    void saysThatAStackRuns() {
        assertThat(stack(SELF).occupied(Path.of("/data")))
                .startsWith("A stack runs already on the data in /data")
                .contains("./muster down --data /data");
    }

    @Test
    void saysWhichProgramOfAStackHasEndedAndWhatToDo() {
        assertThat(stack(NOBODY).occupied(Path.of("/data")))
                .isEqualTo("A stack was started on the data in /data, and ingest (process " + NOBODY
                        + ") ended since; still running: broker. End what is left of it with ./muster down --data /data and"
                        + " start again; the logs in /data/logs say why.");
    }
}
