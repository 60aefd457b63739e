package io.muster.ingest.encounters.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.schemas.profile.reading.Profiles;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EncounterRulesTest {

    private static final Instant NOW = Instant.parse("2023-05-12T00:00:00Z");

    private final EncounterRules rules = new EncounterRules(Profiles.shipped());

    /** Three persons of one family at RGV, with some fields as given. */
    private EncounterJudgement judge(Map<EncounterField, @Nullable String> given) {
        var fields = new EnumMap<EncounterField, @Nullable String>(Map.of(
                EncounterField.PERSONS, "3",
                EncounterField.PLACE, "RGV",
                EncounterField.COMPONENT, "USBP",
                EncounterField.DEMOGRAPHIC, "FAMILY",
                EncounterField.AUTHORITY, "TITLE_8",
                EncounterField.OBSERVED_AT, "2023-05-11T13:20:00-04:00"));
        fields.putAll(given);
        var draft = new EncounterDraft();
        fields.forEach((field, text) -> assertThat(draft.put(field, text)).isNull());
        return rules.judge(draft, NOW.toEpochMilli());
    }

    private static String reason(EncounterJudgement judgement) {
        return judgement instanceof EncounterJudgement.Refused refused
                ? refused.problems().stream()
                        .map(problem -> problem.field() + ": " + problem.reason())
                        .collect(Collectors.joining("; "))
                : "accepted";
    }

    /** Five mended one by one would be five uploads. */
    @Test
    void tellsAllThatIsWrongWithOneEncounter() {
        var judgement = judge(new EnumMap<>(Map.of(
                EncounterField.PERSONS, "-3",
                EncounterField.PLACE, "RGX",
                EncounterField.DEMOGRAPHIC, "",
                EncounterField.PATHWAY, "T99",
                EncounterField.OBSERVED_AT, "yesterday")));

        assertThat(judgement)
                .isInstanceOfSatisfying(
                        EncounterJudgement.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.field())
                                .containsExactly("persons", "place", "demographic", "pathway", "observedAt"));
    }

    /** What an authority allows is not asked of one that nobody knows: one mistake is told once. */
    @Test
    void tellsOfAnUnknownAuthorityNothingElse() {
        assertThat(reason(judge(Map.of(EncounterField.AUTHORITY, "TITLE_9", EncounterField.PATHWAY, "T8_ER"))))
                .isEqualTo("authority: unknown authority");
    }

    @Test
    void acceptsWhatIsRight() {
        assertThat(judge(Map.of()))
                .isEqualTo(new EncounterJudgement.Accepted(new Encounter(
                        3, "RGV", "USBP", "FAMILY", "TITLE_8", null, null, Instant.parse("2023-05-11T17:20:00Z"))));
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource({
        "TITLE_8,  PAROLE,        accepted",
        "TITLE_8,  T8_ER,         accepted",
        "TITLE_42, T42_EXPULSION, accepted",
        "TITLE_42, PAROLE,        pathway: authority TITLE_42 allows no such pathway",
        "TITLE_8,  T42_EXPULSION, 'pathway: it belongs to authority TITLE_42, but the authority is TITLE_8'",
        "TITLE_8,  T99,           pathway: unknown pathway"
    })
    void allowsOnlyThePathwaysOfAnAuthority(String authority, String pathway, String expected) {
        var judgement = judge(Map.of(EncounterField.AUTHORITY, authority, EncounterField.PATHWAY, pathway));

        assertThat(reason(judgement)).isEqualTo(expected);
    }

    @Test
    void allowsAClockThatIsAnHourAheadAndNoMore() {
        var limit = NOW.plus(Duration.ofHours(1));

        assertThat(reason(judge(Map.of(EncounterField.OBSERVED_AT, limit.toString()))))
                .isEqualTo("accepted");
        assertThat(reason(judge(
                        Map.of(EncounterField.OBSERVED_AT, limit.plusMillis(1).toString()))))
                .contains("observedAt: the time is more than an hour ahead");
    }

    @Test
    void takesReportsFromTheYear2000On() {
        assertThat(reason(judge(Map.of(EncounterField.OBSERVED_AT, "2000-01-01T00:00:00Z"))))
                .isEqualTo("accepted");
        assertThat(reason(judge(Map.of(EncounterField.OBSERVED_AT, "1999-12-31T23:59:59Z"))))
                .contains("too early");
    }

    @ParameterizedTest
    @EnumSource(
            value = EncounterField.class,
            names = {"PATHWAY", "CITIZENSHIP", "REASON"},
            mode = EnumSource.Mode.EXCLUDE)
    void needsEachFieldThatIsNotOptional(EncounterField field) {
        var missing = new EnumMap<EncounterField, @Nullable String>(EncounterField.class);
        missing.put(field, null);

        assertThat(reason(judge(missing))).isEqualTo(field.title() + ": " + field.title() + " is missing");
    }

    @Test
    void keysAnEventByItsSlice() {
        assertThat(new EncounterId("s", "b", 255).key()).isEqualTo("s|b|0");
        assertThat(new EncounterId("s", "b", 256).key()).isEqualTo("s|b|1");
    }
}
