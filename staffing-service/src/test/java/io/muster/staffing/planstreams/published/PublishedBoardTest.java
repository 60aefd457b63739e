package io.muster.staffing.planstreams.published;

import static io.muster.staffing.planstreams.published.PublishedFlow.JUNE;
import static io.muster.staffing.planstreams.published.PublishedFlow.cell;
import static io.muster.staffing.planstreams.published.PublishedFlow.suppressed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.events.EncounterCountPublished;
import io.muster.events.PublicationCompleted;
import io.muster.events.PublicationStatus;
import io.muster.events.PublishedTotal;
import io.muster.staffing.planning.situation.PublishedMonth;
import io.muster.staffing.planstreams.published.PublishedFlow.File;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedBoardTest {

    private static final LocalDate SUMMER = LocalDate.of(2023, 7, 20);
    private static final LocalDate AUTUMN = LocalDate.of(2023, 11, 14);

    private final PublishedFlow flow = new PublishedFlow();

    private static File file(int id, LocalDate on, EncounterCountPublished... cells) {
        return File.of(id, on, cells);
    }

    @Test
    void aPublicationStandsOnceItIsCompleteAndNotBefore() {
        var file = file(1, SUMMER, cell("FAMILY", 7), cell("SINGLE_ADULT", 3));

        file.cells().forEach(flow::tell);
        assertThat(flow.figures()).isEmpty();
        assertThat(flow.state(file).getStatus()).isEqualTo(PublicationStatus.OPEN);

        flow.tell(file.end());
        assertThat(flow.figures()).isEqualTo(Map.of("5 RGV FAMILY", 7L, "5 RGV SINGLE_ADULT", 3L));
        assertThat(flow.state(file).getStatus()).isEqualTo(PublicationStatus.TAKEN);
    }

    @Test
    void aPublicationOfWhichCellsAreMissingDoesNotStandUntilTheyCome() {
        var before = file(1, SUMMER, cell("FAMILY", 7), cell("SINGLE_ADULT", 3));
        var file = file(2, AUTUMN, cell("FAMILY", 8), cell("SINGLE_ADULT", 4));
        flow.tell(before).tell(file.cells().getFirst()).tell(file.end());

        assertThat(flow.figures()).isEqualTo(Map.of("5 RGV FAMILY", 7L, "5 RGV SINGLE_ADULT", 3L));
        assertThat(flow.state(file).getStatus()).isEqualTo(PublicationStatus.OPEN);
        assertThat(flow.state(file).getReason()).contains("1 of its 2 cells have not come");

        flow.tell(file.cells().getLast());
        assertThat(flow.figures()).isEqualTo(Map.of("5 RGV FAMILY", 8L, "5 RGV SINGLE_ADULT", 4L));
    }

    @Test
    void aCellThatComesAfterItsPublicationWasTakenStandsAtOnce() {
        var file = file(1, SUMMER, cell("FAMILY", 7), cell("SINGLE_ADULT", 3));
        var end = PublicationCompleted.newBuilder(file.end()).setCells(1).build();

        flow.tell(file.cells().getFirst()).tell(end).tell(file.cells().getLast());

        assertThat(flow.figures()).isEqualTo(Map.of("5 RGV FAMILY", 7L, "5 RGV SINGLE_ADULT", 3L));
    }

    @Test
    void aCellToldAnewReplacesItsEarlierEdition() {
        var file = file(1, SUMMER, cell("FAMILY", 7), cell("SINGLE_ADULT", 3));
        var again = EncounterCountPublished.newBuilder(file.cells().getFirst())
                .setCount(9)
                .build();

        flow.tell(file).tell(again);

        assertThat(flow.figures()).isEqualTo(Map.of("5 RGV FAMILY", 9L, "5 RGV SINGLE_ADULT", 3L));
    }

    @Test
    void whatALaterPublicationNoLongerMentionsIsGone() {
        var first = file(1, SUMMER, cell("FAMILY", 100), cell("SINGLE_ADULT", 5));
        var later = file(2, AUTUMN, cell("FAMILY", 108));

        flow.tell(first).tell(later);

        assertThat(flow.figures()).isEqualTo(Map.of("5 RGV FAMILY", 108L));
        assertThat(flow.state(first).getStatus()).isEqualTo(PublicationStatus.SUPERSEDED);
        assertThat(flow.state(later).getVanishedCells()).isEqualTo(1);
        assertThat(flow.state(later).getVanishedPersons()).isEqualTo(5);
        assertThat(flow.keptCells()).isEqualTo(1);
    }

    @Test
    void aMonthThatALaterPublicationDoesNotCoverStays() {
        var both = file(1, SUMMER, cell("FAMILY", 7), cell(JUNE, "RGV", "FAMILY", 6));
        var june = file(2, AUTUMN, cell(JUNE, "RGV", "FAMILY", 5));

        flow.tell(both).tell(june);

        assertThat(flow.figures()).isEqualTo(Map.of("5 RGV FAMILY", 7L, "6 RGV FAMILY", 5L));
        assertThat(flow.state(both).getStatus()).isEqualTo(PublicationStatus.TAKEN);
    }

    @Test
    void anOlderPublicationThatComesLaterChangesNothingAndSaysSo() {
        var later = file(2, AUTUMN, cell("FAMILY", 8));
        var older = file(1, SUMMER, cell("FAMILY", 7), cell("SINGLE_ADULT", 3));

        flow.tell(later).tell(older);

        assertThat(flow.figures()).isEqualTo(Map.of("5 RGV FAMILY", 8L));
        assertThat(flow.state(older).getStatus()).isEqualTo(PublicationStatus.SUPERSEDED);
        assertThat(flow.state(older).getReason()).contains("published later");
        assertThat(flow.keptCells()).isEqualTo(1);
    }

    @Test
    void ofTwoPublishedOnOneDayTheLaterInTheLogHolds() {
        var first = file(1, AUTUMN, cell("FAMILY", 7));
        var second = file(2, AUTUMN, cell("FAMILY", 8));

        flow.tell(second).tell(first);
        assertThat(flow.figures()).isEqualTo(Map.of("5 RGV FAMILY", 7L));

        flow.restart(new Random(1)).tell(file(3, AUTUMN, cell("FAMILY", 6)));
        assertThat(flow.figures()).isEqualTo(Map.of("5 RGV FAMILY", 6L));
    }

    @Test
    void twoThatComeMixedNeverStandMixed() {
        var one = file(1, AUTUMN, cell("FAMILY", 7), cell("SINGLE_ADULT", 7));
        var other = file(2, AUTUMN, cell("FAMILY", 8), cell("SINGLE_ADULT", 8));

        flow.tell(one.cells().getFirst())
                .tell(other.cells().getFirst())
                .tell(other.cells().getLast())
                .tell(one.cells().getLast())
                .tell(other.end())
                .tell(one.end());

        assertThat(flow.figures()).isEqualTo(Map.of("5 RGV FAMILY", 8L, "5 RGV SINGLE_ADULT", 8L));
        assertThat(flow.state(one).getStatus()).isEqualTo(PublicationStatus.SUPERSEDED);
    }

    @Test
    void aPublishedZeroDoesNotVanishAndAnswersZero() {
        flow.tell(file(1, SUMMER, cell("FAMILY", 397), cell("SINGLE_ADULT", 31)))
                .tell(file(2, AUTUMN, cell("FAMILY", 0), cell("SINGLE_ADULT", 31)));

        assertThat(flow.figures()).isEqualTo(Map.of("5 RGV FAMILY", 0L, "5 RGV SINGLE_ADULT", 31L));
    }

    @ParameterizedTest(name = "known {0}, suppressed below {1}: at most {2}")
    @CsvSource({"7, 10, 16", "0, 10, 9", "7, 1, 7", "7, , "})
    void aSuppressedCellMakesASumARange(long known, @Nullable Long below, @Nullable Long most) {
        var second = EncounterCountPublished.newBuilder(suppressed("FAMILY", below))
                .setCitizenship("CUBA")
                .build();
        flow.tell(file(1, SUMMER, cell("FAMILY", known), second));

        var total = flow.board().totals().values().iterator().next();
        assertThat(total.getCount()).isEqualTo(known);
        assertThat(total.getSuppressedCells()).isEqualTo(1);
        assertThat(total.getAtMost()).isEqualTo(most);
        assertThat(flow.board().months())
                .singleElement()
                .extracting(PublishedMonth::suppressed)
                .isEqualTo(new PublishedMonth.Suppressed(1, below == null ? null : below - 1));
    }

    @Test
    void oneCellWithoutABoundLeavesAMonthWithoutOne() {
        flow.tell(file(
                1,
                SUMMER,
                cell("FAMILY", 7),
                suppressed("SINGLE_ADULT", 10L),
                suppressed("UNACCOMPANIED_CHILD", null)));

        assertThat(flow.board().months().getFirst().suppressed()).isEqualTo(new PublishedMonth.Suppressed(2, null));
        assertThat(flow.board().months().getFirst().persons()).isEqualTo(7);
    }

    @Test
    void aPublicationThatBreaksTheSumIsSaidToHaveFailedAndChangesNothingElse() {
        var before = file(1, SUMMER, cell("FAMILY", 7));
        var more = EncounterCountPublished.newBuilder(cell("FAMILY", Long.MAX_VALUE))
                .setCitizenship("CUBA")
                .build();
        var broken = file(2, AUTUMN, cell("FAMILY", 1), more);
        var next = file(3, AUTUMN, cell(JUNE, "RGV", "FAMILY", 5));

        flow.tell(before).tell(broken);
        assertThat(flow.state(broken).getStatus()).isEqualTo(PublicationStatus.FAILED);
        assertThat(flow.state(broken).getReason()).contains("overflow");
        assertThat(flow.figures()).isEqualTo(Map.of("5 RGV FAMILY", 7L));

        flow.restart(new Random(1)).tell(next);
        assertThat(flow.figures()).isEqualTo(Map.of("5 RGV FAMILY", 7L, "6 RGV FAMILY", 5L));

        // its next event tries again
        flow.tell(EncounterCountPublished.newBuilder(broken.cells().getLast())
                .setCount(2)
                .build());
        assertThat(flow.figures()).isEqualTo(Map.of("5 RGV FAMILY", 3L, "6 RGV FAMILY", 5L));
        assertThat(flow.state(broken).getReason()).isNull();
    }

    @Test
    void aLateCellThatBreaksTheSumLeavesAllAsIfItHadNotCome() {
        var file = file(1, SUMMER, cell("FAMILY", 7));
        var late = EncounterCountPublished.newBuilder(file.cells().getFirst())
                .setCount(Long.MAX_VALUE)
                .setCitizenship("CUBA")
                .build();
        flow.tell(file);
        var store = Map.copyOf(flow.store());

        assertThatThrownBy(() -> flow.tell(late)).isInstanceOf(ArithmeticException.class);

        assertThat(flow.store()).isEqualTo(store);
        assertThat(flow.board().totals().values())
                .extracting(PublishedTotal::getCount)
                .containsExactly(7L);
    }

    @ParameterizedTest(name = "an end that names {0}")
    @CsvSource({"'', no month", "2023-06-01, others than it names"})
    void aPublicationThatDoesNotNameWhatItCoversFails(@Nullable String period, String reason) {
        var file = file(1, SUMMER, cell("FAMILY", 7));
        List<LocalDate> periods = new ArrayList<>();
        if (period != null && !period.isEmpty()) {
            periods.add(LocalDate.parse(period));
        }

        flow.tell(file.cells().getFirst())
                .tell(PublicationCompleted.newBuilder(file.end())
                        .setPeriods(periods)
                        .build());

        assertThat(flow.figures()).isEmpty();
        assertThat(flow.state(file).getStatus()).isEqualTo(PublicationStatus.FAILED);
        assertThat(flow.state(file).getReason()).contains(reason);
    }

    @Test
    void readsWhatWasKeptBeforePublicationsHadStates() {
        var first = file(1, SUMMER, cell("FAMILY", 100), cell("SINGLE_ADULT", 3));
        var family = first.cells().getFirst();
        var adults = first.cells().getLast();
        flow.keptBefore("published|" + PublishedCells.cell(family), family, -5)
                .keptBefore("published|" + PublishedCells.cell(adults), adults, -5)
                .keptBefore("zz-publication|" + first.id(), first.end(), -4)
                .restart(new Random(1));

        assertThat(flow.board().totals().values())
                .extracting(PublishedTotal::getCount)
                .containsExactlyInAnyOrder(100L, 3L);

        flow.tell(file(2, AUTUMN, cell("FAMILY", 108)));

        assertThat(flow.figures()).isEqualTo(Map.of("5 RGV FAMILY", 108L));
        assertThat(flow.store().keySet())
                .noneMatch(key -> key.startsWith("zz-"))
                .hasSize(3);
        assertThat(flow.keptCells()).isEqualTo(1);
    }

    @Test
    void knowsTheMonthsOfAPlace() {
        flow.tell(file(1, SUMMER, cell("FAMILY", 7), cell(JUNE, "RGV", "FAMILY", 6)));

        assertThat(flow.board().months())
                .extracting(month -> month.place() + " " + month.month() + " " + month.persons())
                .containsExactly("RGV 2023-05 7", "RGV 2023-06 6");
    }
}
