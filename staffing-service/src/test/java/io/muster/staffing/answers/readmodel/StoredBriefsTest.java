package io.muster.staffing.answers.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.Brief;
import io.muster.events.BriefKind;
import io.muster.staffing.planning.brief.HeldEditions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredBriefsTest {

    private final StoredBriefs shelf = new StoredBriefs();

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
    void whatIsTakenBackIsGoneAndTheEditionBeforeItStands() {
        var small = new StoredBriefs(1_000);
        small.add(brief("day|2023-05-09", BriefKind.DAY_CLOSE, "x".repeat(500)));
        small.add(brief("day|2023-05-09", BriefKind.DAY_CLOSE, "y".repeat(300)));

        small.takeBack("day|2023-05-09");
        assertThat(small.editions("day|2023-05-09"))
                .extracting(Brief::getContent)
                .containsExactly("x".repeat(500));

        small.takeBack("day|2023-05-09");
        small.takeBack("day|2023-05-10");
        assertThat(small.all()).isEmpty();

        // 1,000 characters are held: those that are gone count no more
        small.add(brief("day|2023-05-11", BriefKind.DAY_CLOSE, "a".repeat(500)));
        small.add(brief("day|2023-05-12", BriefKind.DAY_CLOSE, "b".repeat(500)));
        assertThat(small.all()).hasSize(2);
    }

    @Test
    void keepsTheFirstForEverAndAnotherBesideIt() {
        shelf.add(brief("as it stood", 1));
        shelf.add(brief("with late corrections", 2));
        shelf.add(brief("as it stood", 3));

        assertThat(shelf.editions("decision|r|e"))
                .extracting(Brief::getContent)
                .containsExactly("as it stood", "with late corrections");
        assertThat(shelf.editions("decision|r|e").getFirst().getWrittenAt()).isEqualTo(Instant.EPOCH.plusSeconds(1));
    }

    /** A replay from the beginning writes again what was written, and takes back what it wrote itself. */
    @Test
    void takesBackARepeatBeforeWhatWasWrittenBeforeIt() {
        shelf.add(brief("as it stood", 1));
        shelf.add(brief("with late corrections", 2));
        shelf.add(brief("as it stood", 3));

        shelf.takeBack("decision|r|e");
        assertThat(contents()).containsExactly("as it stood", "with late corrections");
        shelf.takeBack("decision|r|e");
        assertThat(contents()).containsExactly("as it stood");
        shelf.takeBack("decision|r|e");
        assertThat(contents()).isEmpty();
    }

    @Test
    void whatAReplayTakesBackIsNeverTheOnlyEditionOfBefore() {
        shelf.add(brief("as it stood", 1));
        shelf.add(brief("as it stood", 2));
        shelf.add(brief("with late corrections", 3));

        shelf.takeBack("decision|r|e");
        shelf.takeBack("decision|r|e");

        assertThat(contents()).containsExactly("as it stood");
        assertThat(shelf.editions("decision|r|e").getFirst().getWrittenAt()).isEqualTo(Instant.EPOCH.plusSeconds(1));
    }

    /** Repeats are bounded as editions are, and take no room from them. */
    @Test
    void repeatsAreFew() {
        var small = new StoredBriefs(1_000);
        for (int replay = 0; replay < 100; replay++) {
            small.add(brief("decision|r|e", BriefKind.DECISION, "x".repeat(300)));
            small.add(brief("decision|r|e", BriefKind.DECISION, "y".repeat(300)));
        }
        small.add(brief("day|2023-05-11", BriefKind.DAY_CLOSE, "z".repeat(400)));

        assertThat(small.all()).hasSize(2);
        // of repeats the latest eight are held; the first of each edition goes last
        for (int times = 0; times < HeldEditions.EDITIONS; times++) {
            small.takeBack("decision|r|e");
            assertThat(small.editions("decision|r|e")).hasSize(2);
        }
        small.takeBack("decision|r|e");
        assertThat(small.editions("decision|r|e")).hasSize(1);
    }

    private List<String> contents() {
        return shelf.editions("decision|r|e").stream().map(Brief::getContent).toList();
    }

    @Test
    void holdsTheLatestDaysAndDecisionsAlone() {
        for (int day = 0; day < 2 * StoredBriefs.DAYS; day++) {
            shelf.add(brief("day|" + LocalDate.EPOCH.plusDays(day), BriefKind.DAY_CLOSE, "quiet"));
        }
        for (int decision = 0; decision < 2 * StoredBriefs.DECISIONS; decision++) {
            shelf.add(brief("decision|r|" + decision, BriefKind.DECISION, "pack " + decision));
        }
        for (int edition = 0; edition < 2 * HeldEditions.EDITIONS; edition++) {
            shelf.add(brief("decision|r|1999", BriefKind.DECISION, "replay " + edition));
        }

        assertThat(shelf.all()).hasSize(StoredBriefs.DAYS + StoredBriefs.DECISIONS);
        assertThat(shelf.editions("day|1970-01-01")).isEmpty();
        assertThat(shelf.editions("day|" + LocalDate.EPOCH.plusDays(2 * StoredBriefs.DAYS - 1L)))
                .hasSize(1);
        assertThat(shelf.editions("decision|r|999")).isEmpty();
        assertThat(shelf.editions("decision|r|1000")).hasSize(1);
        assertThat(shelf.editions("decision|r|1999"))
                .hasSize(HeldEditions.EDITIONS)
                .extracting(Brief::getContent)
                .startsWith("pack 1999", "replay 9")
                .endsWith("replay 15");
    }

    @Test
    void largeBriefsAreFewer() {
        var small = new StoredBriefs(1_000);
        for (int day = 0; day < 100; day++) {
            small.add(brief("day|" + LocalDate.EPOCH.plusDays(day), BriefKind.DAY_CLOSE, "x".repeat(100)));
        }
        small.add(brief("decision|r|e", BriefKind.DECISION, "y".repeat(300)));

        // 300 characters of the pack leave room for seven days of 100
        assertThat(small.all()).hasSize(8);
        assertThat(small.editions("decision|r|e")).hasSize(1);
        assertThat(small.editions("day|" + LocalDate.EPOCH.plusDays(93))).hasSize(1);
        assertThat(small.editions("day|" + LocalDate.EPOCH.plusDays(92))).isEmpty();
    }

    private static Brief brief(String id, BriefKind kind, String content) {
        return Brief.newBuilder(brief(content, 1)).setBriefId(id).setKind(kind).build();
    }
}
