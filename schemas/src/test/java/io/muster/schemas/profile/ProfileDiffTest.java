package io.muster.schemas.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.schemas.profile.ProfileDiff.Change;
import io.muster.schemas.profile.ProfileDiff.Section;
import io.muster.schemas.profile.reading.ProfilePage;
import org.junit.jupiter.api.Test;

/** Two readings of the example in docs/profiles.md. */
class ProfileDiffTest {

    private final ReferenceProfile before = ProfilePage.load(ProfilePage.EXAMPLE);

    @Test
    void isEmptyWhereOnlyACommentDiffers() {
        var after = ProfilePage.load(ProfilePage.EXAMPLE + "# the same\n");

        assertThat(ProfileDiff.between(before, after).changes()).isEmpty();
        assertThat(after.hash()).isNotEqualTo(before.hash());
    }

    @Test
    void namesEachFieldThatDiffers() {
        var after = ProfilePage.load(ProfilePage.EXAMPLE
                .replace("default: 10, high: 15", "default: 12, high: 15")
                .replace("openTo: [RESERVIST, CLERK]", "openTo: [CLERK]")
                .replace("zone: Europe/Berlin", "zone: Europe/Prague"));

        assertThat(ProfileDiff.between(before, after).changes())
                .containsExactly(
                        new Change(Section.TASK, "REGISTRATION", "openTo", "[RESERVIST, CLERK]", "[CLERK]"),
                        new Change(Section.STANDARD, "allowance.support", "value", "10.0", "12.0"),
                        new Change(Section.PROFILE, "zone", "", "Europe/Berlin", "Europe/Prague"));
    }

    @Test
    void namesWhatWasAddedAndRemoved() {
        var after = ProfilePage.load(ProfilePage.EXAMPLE.replace("code: SOUTH", "code: EAST"));

        assertThat(ProfileDiff.between(before, after).changes())
                .extracting(Change::section, Change::code, change -> change.before() == null)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Section.PLACE, "EAST", true),
                        org.assertj.core.groups.Tuple.tuple(Section.PLACE, "SOUTH", false));
    }

    @Test
    void readsAsASentence() {
        var after = ProfilePage.load(ProfilePage.EXAMPLE.replace("default: 10, high: 15", "default: 12, high: 15"));

        assertThat(ProfileDiff.between(before, after).changes())
                .singleElement()
                .hasToString("STANDARD allowance.support value: 10.0 -> 12.0");
    }
}
