package io.muster.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.ingest.testing.Answer;
import java.util.List;
import java.util.regex.Pattern;

/** What answers say is wrong. */
final class ProblemNames {

    private ProblemNames() {}

    /** It is refused, and names that and nothing else. */
    static void assertNames(String name, Answer answer) {
        assertThat(answer.status()).as(answer.json().toString()).isIn(400, 404);
        assertNamesWhatIsWrong(answer);
        assertThat(in(answer)).containsExactly(name);
    }

    /** Each problem's field stands in the detail, once in its sentence, with what is expected. */
    static void assertNamesWhatIsWrong(Answer answer) {
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.json().path("title").asString("")).isNotBlank();
        assertThat(answer.json().path("status").asInt()).isEqualTo(answer.status());
        var rest = answer.json().path("detail").asString("");
        for (var problem : answer.json().path("problems")) {
            var reason = problem.path("reason").asString("");
            var toldWhole = reason + "; expected " + problem.path("expected").asString("");
            assertThat(rest).contains(toldWhole);
            var sentence = rest.substring(0, rest.indexOf(toldWhole)) + reason;
            assertThat(sentence).matches(naming(problem.path("field").asString("")));
            rest = rest.substring(sentence.length()).replaceFirst("(?s)^; expected .*?(; |$)", "");
        }
    }

    /** A sentence that names a field at its beginning, or calls a value of that name unknown, and does not name it again at once. */
    private static Pattern naming(String field) {
        var name = Pattern.quote(field);
        return Pattern.compile(
                "(?s)(" + name + "(:| )(?! ?(the |a |an |unknown )?" + name + "\\b).*|unknown (\\w+ )?" + name + ")");
    }

    /** What the answer says is wrong; of what is no JSON that could have fields, what its detail names. */
    static List<String> in(Answer answer) {
        var detail = answer.json().path("detail").asString("");
        return answer.problem().startsWith("Malformed JSON")
                ? List.of(detail.substring(0, detail.indexOf(' ')))
                : answer.json()
                        .path("problems")
                        .valueStream()
                        .map(problem -> problem.path("field").asString(""))
                        .toList();
    }
}
