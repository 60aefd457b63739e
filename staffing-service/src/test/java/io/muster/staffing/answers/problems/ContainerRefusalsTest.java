package io.muster.staffing.answers.problems;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.answers.readmodel.FilledTables;
import io.muster.staffing.answers.readmodel.Reading;
import io.muster.support.testing.WebServerAnswers;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** What the web server refuses, and what has no address, is told as a problem that helps, never as a page or an empty answer. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = ContainerRefusalsTest.Web.class,
        properties = "management.endpoint.health.validate-group-membership=false")
class ContainerRefusalsTest {

    /** The web server with the answers about needs; no broker is near. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    @ComponentScan({"io.muster.staffing.answers.needs", "io.muster.staffing.answers.questions", "io.muster.support.http"
    })
    @Import({ProblemAdvice.class, QuestionParameters.class})
    static class Web {

        @Bean
        Reading reading() {
            return new FilledTables(LocalDate.of(2023, 5, 10)).reading();
        }

        @Bean
        ReferenceProfile profile() {
            return FilledTables.PROFILE;
        }
    }

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /api/v1/needs?place[]=RGV       | */*       | 400 | known are basis, day, format, from, place, staffTo, task, to
            GET /api/v1/needs/a%2Fb/c/d         | */*       | 400 | an encoded slash or backslash
            GET /api/v1/needs/%00/c/d           | */*       | 400 | encoded NUL
            GET /api/v1/needs/%ff/c/d           | */*       | 400 | can't be read
            TRACE /api/v1/needs                 | */*       | 405 | TRACE
            GET /api/v1/needs/                  | */*       | 404 | addresses here end without a slash: /api/v1/needs
            GET /api/v1/needs                   | csv       | 406 | Acceptable
            GET /api/v1/needs?place=R%C2%A0GV   | */*       | 400 | place 'R[U+00A0]GV' is not of the profile
            GET /api/v1/needs?day=never         | text/html | 406 | Acceptable representations
            GET /api/v1/needs?day=never         | */*       | 400 | expected is a date
            """)
    void isAProblemThatHelps(String request, String accept, int status, String words) {
        WebServerAnswers.assertProblem(port, request, accept, status, words);
    }
}
