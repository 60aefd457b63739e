package io.muster.local.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.muster.local.processes.TestStack;
import io.muster.local.replay.ServiceClient;
import io.muster.schemas.topics.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A 202 means something: whatever ingest accepts is seen in an answer of staffing. All kinds of events are told to a running pair, and
 * after each its answer says what it did not say before.
 */
class EveryInputIsAnsweredTest {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    @TempDir
    Path data;

    @Test
    void whateverIsAcceptedIsSeenInAnAnswer() {
        var inputs = AcceptedInputs.all();
        assertThat(inputs.stream().flatMap(input -> input.kinds().stream()).collect(Collectors.toSet()))
                .isEqualTo(kinds());

        try (var stack = TestStack.start(data)) {
            var ingest = new ServiceClient(stack.ingest().url());
            var staffing = new ServiceClient(stack.staffing().url());
            var lastEvent = "";
            for (var input : inputs) {
                assertThat(answer(staffing, input))
                        .as("%s before", input.kinds())
                        .doesNotContain(input.shows());

                var body = input.body().formatted(lastEvent).getBytes(StandardCharsets.UTF_8);
                var taken = ingest.post(
                        input.path(), input.type(), body, input.headers().toArray(String[]::new));

                await().atMost(LIMIT)
                        .untilAsserted(() -> assertThat(answer(staffing, input))
                                .as("%s after", input.kinds())
                                .contains(input.shows()));
                lastEvent = taken.path("eventId").asString("");
            }
        }
    }

    private static String answer(ServiceClient staffing, AcceptedInputs.Input position) {
        return staffing.find(position.answer()).map(Object::toString).orElse("");
    }

    private static Set<String> kinds() {
        Set<String> kinds = new HashSet<>();
        Topics.INPUTS.forEach(topic -> topic.kinds().stream()
                .map(Class<? extends SpecificRecord>::getSimpleName)
                .forEach(kinds::add));
        return kinds;
    }
}
