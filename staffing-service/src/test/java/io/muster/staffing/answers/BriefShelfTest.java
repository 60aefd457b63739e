package io.muster.staffing.answers;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.Brief;
import io.muster.events.BriefKind;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BriefShelfTest {

    private final BriefShelf shelf = new BriefShelf();

    private static Brief brief(String content, int second) {
        return Brief.newBuilder()
                .setBriefId("decision|r|e")
                .setKind(BriefKind.DECISION)
                .setDay(LocalDate.of(2023, 5, 1))
                .setRequestId("r")
                .setContent(content)
                .setContentHash("hash of " + content)
                .setEdition(1)
                .setWrittenAt(Instant.EPOCH.plusSeconds(second))
                .setRevision(1L)
                .setProfileHash("p")
                .build();
    }

    @Test
    void keepsTheFirstForEverAndAnotherBesideIt() {
        shelf.take(brief("as it stood", 1));
        shelf.take(brief("with late corrections", 2));
        shelf.take(brief("as it stood", 3));

        assertThat(shelf.editions("decision|r|e"))
                .extracting(Brief::getContent)
                .containsExactly("as it stood", "with late corrections");
        assertThat(shelf.editions("decision|r|e").getFirst().getWrittenAt()).isEqualTo(Instant.EPOCH.plusSeconds(1));
    }
}
