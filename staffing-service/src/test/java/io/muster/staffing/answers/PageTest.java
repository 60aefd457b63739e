package io.muster.staffing.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page's script, as far as a look at its text can tell. */
class PageTest {

    /** A date box makes the empty text of {@code ?day=garbage}, and nobody left the day empty. */
    @Test
    void asksForTheDayOfItsAddressAsItStands() throws IOException {
        var page = Files.readString(Path.of("src/main/resources/static/index.html"));
        var start = page.substring(page.indexOf("async function start()"), page.indexOf("addEventListener('submit'"));

        assertThat(start).contains("get('day')").doesNotContain("show($('day').value)");
        assertThat(page).contains("encodeURIComponent(of)");
    }
}
