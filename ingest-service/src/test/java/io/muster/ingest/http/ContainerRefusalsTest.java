package io.muster.ingest.http;

import io.muster.ingest.testing.IngestTest;
import io.muster.support.testing.WebServerAnswers;
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
    void isAProblemThatHelps(String request, int status, String words) {
        WebServerAnswers.assertProblem(port, request, "*/*", status, words);
    }

    @ParameterizedTest
    @CsvSource({"csv", "text/html", "application/xml"})
    void isTheSameWhateverTheClientAccepts(String accepted) {
        WebServerAnswers.assertProblem(
                port, "GET /api/v1/nothing", accepted, 404, "There is nothing at /api/v1/nothing");
    }
}
