package io.muster.support.testing;

import static org.assertj.core.api.Assertions.assertThat;

/** What a service answers where its web server refuses a request before any controller sees it. */
public final class WebServerAnswers {

    private WebServerAnswers() {}

    /**
     * It is a problem that helps, never a page or an empty answer.
     *
     * @param request verb and address, as they are sent
     * @param accept what the client takes
     * @param words that stand in it
     */
    public static void assertProblem(int port, String request, String accept, int status, String words) {
        try (var sent = RawRequest.to(
                port,
                request + " HTTP/1.1",
                "Accept: " + accept,
                "Content-Type: application/json",
                "Content-Length: 0",
                "Connection: close")) {
            assertThat(sent.rest())
                    .startsWith("HTTP/1.1 " + status)
                    .containsIgnoringCase("Content-Type: application/problem+json")
                    .contains("\"status\":" + status)
                    .contains(words)
                    .doesNotContain("<html", "Apache Tomcat", "Exception");
        }
    }
}
