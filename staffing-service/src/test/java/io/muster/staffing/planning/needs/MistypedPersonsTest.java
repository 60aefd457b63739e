package io.muster.staffing.planning.needs;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.schemas.profile.reading.Profiles;
import io.muster.staffing.planning.plan.Plans;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/**
 * A hundred persons take 6.35 people of data entry (UnknownHighTest works it out), so 34 thousand million take more than the
 * 2,147,483,647 that a record holds.
 */
class MistypedPersonsTest {

    private static NeedLine dataEntry(long persons) {
        return Plans.of(Profiles.shipped())
                .counted("RGV", Plans.FIRST, persons)
                .today(Plans.FIRST)
                .need("RGV", "DATA_ENTRY", Plans.FIRST);
    }

    @Example
    void aHighEndThatNoRecordHoldsIsNone() {
        assertThat(dataEntry(1_000_000_000L).known().high()).isNotNull();

        // 30,000,000,000 x 2.0 h x 0.25 / (61.2 / 7) / 0.9
        var need = dataEntry(30_000_000_000L);
        assertThat(need.known().required()).isBetween(1_906_000_000, 1_907_000_000);
        assertThat(need.known().high()).isNull();
        assertThat(need.notes()).noneMatch(note -> note.contains("2147483647"));
    }

    @Example
    void peopleWhomNoRecordHoldsAreMarked() {
        var need = dataEntry(1_000_000_000_000L);

        assertThat(need.known().required()).isEqualTo(Integer.MAX_VALUE);
        assertThat(need.known().high()).isNull();
        assertThat(need.notes())
                .contains("more people are required than the 2147483647 that are shown: a figure that this rests on is"
                        + " mistyped");
    }

    @Property(tries = 100)
    void theEndsAreInOrderAndNeverNegative(@ForAll @LongRange(max = Long.MAX_VALUE / 2) long persons) {
        var estimate = dataEntry(persons).known();

        assertThat(estimate.low()).isBetween(0, estimate.required());
        if (estimate.high() != null) {
            assertThat(estimate.high()).isGreaterThanOrEqualTo(estimate.required());
        }
    }
}
