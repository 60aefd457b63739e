package io.muster.local.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadinessTest {

    @Test
    void namesTheComponentsThatAreNotUp() {
        var missing = Readiness.missing("""
                {"status":"DOWN","components":{
                  "readinessState":{"status":"UP"},
                  "inputs":{"status":"DOWN","details":{"missing":"policy-changes.v1"}},
                  "registry":{"status":"OUT_OF_SERVICE"}}}""");

        assertThat(missing).isEqualTo("inputs DOWN {\"missing\":\"policy-changes.v1\"}, registry OUT_OF_SERVICE");
    }

    @Test
    void saysTheWholeStatusWhenNoComponentIsShown() {
        assertThat(Readiness.missing("{\"status\":\"OUT_OF_SERVICE\"}")).isEqualTo("it says OUT_OF_SERVICE");
    }

    @Test
    void showsWhatIsNotAHealthAnswer() {
        assertThat(Readiness.missing("<html>busy</html>")).isEqualTo("it answers <html>busy</html>");
    }
}
