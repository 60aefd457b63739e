package io.muster.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.ingest.testing.IngestTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the web server refuses, and what has no address, is told as a problem that helps, never as a page or an empty answer. */
@IngestTest
class ContainerRefusalsTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST /api/v1/encounters?place[]=RGV          | 400 | is no parameter of this address
            GET /api/v1/encounters/a%2Fb/c/0/reversal    | 400 | an encoded slash or backslash
            GET /api/v1/encounters/%00/c/0/reversal      | 400 | encoded NUL
            GET /api/v1/encounters/%ff/c/0/reversal      | 400 | can't be read
            GET /api/v1/enc[ounters                      | 400 | such as %5B for [
            TRACE /api/v1/encounters                     | 405 | TRACE
            POST /api/v1/encounters/                     | 404 | addresses here end without a slash: /api/v1/encounters
            GET /api/v1/nothing                          | 404 | There is nothing at /api/v1/nothing
            """)
    void isAProblemThatHelps(String request, int status, String words) throws IOException {
        assertProblem(request, "*/*", status, words);
    }

    @ParameterizedTest
    @CsvSource({"csv", "text/html", "application/xml"})
    void isTheSameWhateverTheClientAccepts(String accepted) throws IOException {
        assertProblem("GET /api/v1/nothing", accepted, 404, "There is nothing at /api/v1/nothing");
    }

    private void assertProblem(String request, String accept, int status, String words) throws IOException {
        var answer = ask(request, accept);

        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("Content-Type: application/problem+json")
                .contains("\"status\":" + status)
                .contains(words)
                .doesNotContain("<html", "Apache Tomcat", "Exception");
    }

    private String ask(String request, String accept) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write((request + " HTTP/1.1\r\nHost: here\r\nAccept: " + accept
                                    + "\r\nContent-Type: application/json\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
