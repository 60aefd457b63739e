package io.muster.staffing.answers.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.schemas.profile.reading.Profiles;
import io.muster.staffing.answers.problems.BadQuestion;
import io.muster.staffing.answers.problems.NothingThere;
import io.muster.staffing.answers.questions.HeavyQuestions;
import io.muster.staffing.answers.questions.Situations;
import io.muster.staffing.answers.readmodel.FilledTables;
import io.muster.staffing.planning.brief.BriefChanges.Change;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the needs of a day would be by a profile that was used once, against those of the profile in use. */
class NeedsDiffTest {

    private static final LocalDate MAY_10 = LocalDate.of(2023, 5, 10);
    private static final String SHIPPED = new String(Profiles.source(Profiles.SHIPPED), StandardCharsets.UTF_8);
    private static final String SHARE =
            "data-entry.share: {unit: share of hours, low: 0.15, default: 0.25, high: 0.35,";

    /** 1,000 single adults at RGV on May 10: 643 x 2.0 h and 357 x 2.5 h, 2,178.5 h; at the high ends 2.5 and 3.5 h, 2,857 h. */
    private final FilledTables filled = new FilledTables(MAY_10).counted("RGV", MAY_10, 1_000);

    /** Keeps the shipped profile with that change. */
    private String kept(String instead, String of) {
        assertThat(SHIPPED).contains(of);
        return kept(SHIPPED.replace(of, instead));
    }

    /** Keeps it without Tucson's field office, in the region too. */
    private String keptWithout(String line) {
        return kept(SHIPPED.replace(line + "\n", "").replace(" FO-TUCSON,", ""));
    }

    private String kept(String text) {
        var hash = Profiles.load(text.getBytes(StandardCharsets.UTF_8), "kept").hash();
        filled.kept(hash, text);
        return hash;
    }

    private ProfilesController.NeedsDiff ask(String hash) {
        var reading = filled.reading();
        return new ProfilesController(
                        reading,
                        new Situations(reading, FilledTables.PROFILE),
                        FilledTables.PROFILE,
                        new HeavyQuestions())
                .diff(hash, "2023-05-10");
    }

    private static List<Change> of(ProfilesController.NeedsDiff diff, String subject) {
        return diff.changes().stream()
                .filter(change -> change.subject().equals(subject))
                .toList();
    }

    @Test
    void saysHowManyMoreOrFewerTheProfileInUseAsksFor() {
        // Data entry: 2,178.5 h x 0.30 / (61.2 / 7 h) / 0.9 = 83.06, and x 0.25 = 69.2.
        // Agents process 0.85 less that share: x 0.55 / 4.3 h = 278.6, and x 0.60 = 303.98
        var hash = kept(SHARE.replace("0.25", "0.30"), SHARE);

        var diff = ask(hash);

        assertThat(diff.day()).isEqualTo(MAY_10);
        assertThat(diff.before()).isEqualTo(hash);
        assertThat(diff.after()).isEqualTo(FilledTables.PROFILE.hash());
        assertThat(diff.changes())
                .extracting(Change::subject)
                .containsExactly("RGV PROCESSING", "RGV DATA_ENTRY", "RGV COMMAND_SUPPORT");
        assertThat(diff.changes()).extracting(Change::figure).containsOnly("required");
        assertThat(diff.changes().getFirst())
                .isEqualTo(new Change(
                        "RGV PROCESSING",
                        "required",
                        279.0,
                        304.0,
                        "people",
                        "RGV PROCESSING: required 304 people, 25 more (on 2023-05-10, from one profile to the other)"));
        assertThat(diff.changes().get(1).text())
                .isEqualTo(
                        "RGV DATA_ENTRY: required 70 people, 14 fewer (on 2023-05-10, from one profile to the other)");
    }

    @Test
    void saysThatOnlyARangeIsAnother() {
        // 2,857 h x 0.40 / (61.2 / 7 h) / 0.9 = 145.2, and x 0.35 = 127.1
        var diff = ask(kept(SHARE.replace("0.35", "0.40"), SHARE));

        assertThat(of(diff, "RGV DATA_ENTRY")).singleElement().satisfies(change -> {
            assertThat(change.figure()).isEqualTo("high");
            assertThat(change.before()).isEqualTo(146.0);
            assertThat(change.after()).isEqualTo(128.0);
        });
        assertThat(diff.changes()).extracting(Change::figure).doesNotContain("required");
    }

    @Test
    void findsNothingWhereOnlyAWordChanged() {
        assertThat(ask(kept("\n# --- who is sent", "\n# --- who can be sent")).changes())
                .isEmpty();
    }

    @Test
    void findsNoOtherArrivalsWhereTheSameAreSplitOtherwise() {
        // 0.643 and 0.357 of 903 add up to 903; 0.7 and 0.3 of it, in binary, to a last bit less
        filled.counted("RGV", MAY_10, 903);
        var diff = ask(kept("{T8_NTA_OR: 0.7, T8_ER: 0.3}", "{T8_NTA_OR: 0.643, T8_ER: 0.357}"));

        assertThat(of(diff, "all places")).isEmpty();
        assertThat(of(diff, "RGV DATA_ENTRY")).isNotEmpty();
    }

    @Test
    void showsAPlaceThatTheOtherProfileDidNotHave() {
        var place = SHIPPED.lines()
                .filter(line -> line.contains("{code: FO-TUCSON,"))
                .findFirst()
                .orElseThrow();

        assertThat(of(ask(keptWithout(place)), "FO-TUCSON DETECTION_MONITORING"))
                .filteredOn(change -> change.figure().equals("required"))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.before()).isNull();
                    assertThat(change.after()).isZero();
                });
    }

    @Test
    void saysThatANeedOfANewPlaceIsUnknown() {
        var place = SHIPPED.lines()
                .filter(line -> line.contains("{code: FO-TUCSON,"))
                .findFirst()
                .orElseThrow();

        assertThat(of(ask(keptWithout(place)), "FO-TUCSON DATA_ENTRY"))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.before()).isNull();
                    assertThat(change.after()).isNull();
                    assertThat(change.text()).contains("required unknown, not planned before");
                });
    }

    @Test
    void refusesAProfileThatDoesNotKnowWhatWasCounted() {
        var pathway = SHIPPED.lines()
                .filter(line -> line.contains("{code: T8_VR,"))
                .findFirst()
                .orElseThrow();
        var hash = kept("", pathway + "\n");
        filled.counted("RGV", MAY_10, 5, "T8_VR");

        assertThatThrownBy(() -> ask(hash))
                .isInstanceOf(BadQuestion.class)
                .hasMessageContaining("no pathway T8_VR, counted at RGV on 2023-05-10");
    }

    @Test
    void refusesAProfileThatHasNoRuleForWhatWasCounted() {
        var hash = kept(SHIPPED.replace("USBP", "PATROL"));

        assertThatThrownBy(() -> ask(hash))
                .isInstanceOf(BadQuestion.class)
                .hasMessageContaining("splits no USBP TITLE_8 SINGLE_ADULT");
    }

    @Test
    void saysWhyAKeptProfileCanNotBeReadAnyMore() {
        filled.kept("0123", "code: of another time");

        assertThatThrownBy(() -> ask("0123")).isInstanceOf(BadQuestion.class).hasMessageContaining("can't be used");
        assertThatThrownBy(() -> ask("4567")).isInstanceOf(NothingThere.class).hasMessageContaining("4567");
    }
}
