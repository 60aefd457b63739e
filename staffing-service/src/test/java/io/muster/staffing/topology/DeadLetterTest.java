package io.muster.staffing.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.junit.jupiter.api.Test;

class DeadLetterTest {

    private static final ErrorHandlerContext FROM = (ErrorHandlerContext) Proxy.newProxyInstance(
            DeadLetterTest.class.getClassLoader(),
            new Class<?>[] {ErrorHandlerContext.class},
            (proxy, method, arguments) -> switch (method.getName()) {
                case "topic" -> "t";
                case "partition" -> 1;
                case "offset" -> 7L;
                case "headers" -> new RecordHeaders();
                default -> throw new UnsupportedOperationException(method.getName());
            });

    @Test
    void ofALongMessageTheBeginningIsSent() {
        var deadLetter =
                DeadLetter.of(FROM, new byte[1], new byte[1], new IllegalStateException("x".repeat(2_000_000)));

        assertThat(new String(
                        deadLetter.headers().lastHeader(DeadLetter.MESSAGE).value(), StandardCharsets.UTF_8))
                .endsWith("(cut off: 2000000 characters in all)")
                .hasSizeLessThan(5_000);
        assertThat(deadLetter.value()).hasSize(1);
    }
}
