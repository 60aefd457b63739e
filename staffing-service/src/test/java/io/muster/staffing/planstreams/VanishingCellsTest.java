package io.muster.staffing.planstreams;

import static io.muster.staffing.planstreams.published.PublishedFlow.cell;
import static io.muster.staffing.planstreams.published.PublishedFlow.suppressed;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.EncounterCountPublished;
import io.muster.events.PublicationStatus;
import io.muster.events.VanishedCell;
import io.muster.staffing.planstreams.published.PublishedCells;
import io.muster.staffing.planstreams.published.PublishedFlow;
import io.muster.staffing.planstreams.published.PublishedFlow.File;
import io.muster.staffing.planstreams.published.Vanishing;
import io.muster.staffing.planstreams.published.VanishingLimit;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a later publication no longer mentions, beyond the limit, waits until somebody confirms it. */
class VanishingCellsTest {

    private static final LocalDate SUMMER = LocalDate.of(2023, 7, 20);
    private static final LocalDate AUTUMN = LocalDate.of(2023, 11, 14);

    private final PublishedFlow flow = new PublishedFlow();

    private static File file(int id, LocalDate on, EncounterCountPublished... cells) {
        return File.of(id, on, cells);
    }

    @Test
    void aFilteredFileIsHeldUntilSomebodyConfirmsWhatVanishes() {
        var whole = file(1, SUMMER, cell("FAMILY", 397), cell("SINGLE_ADULT", 31));
        var filtered = file(2, AUTUMN, cell("SINGLE_ADULT", 31));

        flow.tell(whole).tell(filtered);

        var held = flow.state(filtered);
        assertThat(flow.figures()).isEqualTo(Map.of("5 RGV FAMILY", 397L, "5 RGV SINGLE_ADULT", 31L));
        assertThat(held.getStatus()).isEqualTo(PublicationStatus.HELD);
        assertThat(held.getVanishedCells()).isEqualTo(1);
        assertThat(held.getVanishedPersons()).isEqualTo(397);
        assertThat(held.getPersonsBefore()).isEqualTo(428);
        assertThat(held.getVanishing())
                .singleElement()
                .extracting(VanishedCell::getDemographic, VanishedCell::getPersons)
                .containsExactly("FAMILY", 397L);
        assertThat(held.getReason()).contains("397 of 428").contains("confirmVanishing=true");

        var again = file(3, AUTUMN, cell("SINGLE_ADULT", 31)).confirmed();
        flow.restart(new Random(1)).tell(again);

        assertThat(flow.figures()).isEqualTo(Map.of("5 RGV SINGLE_ADULT", 31L));
        assertThat(flow.state(again).getStatus()).isEqualTo(PublicationStatus.TAKEN);
        assertThat(flow.state(again).getVanishedPersons()).isEqualTo(397);
        assertThat(flow.state(filtered).getStatus()).isEqualTo(PublicationStatus.SUPERSEDED);
    }

    /** Of three that vanish two are suppressed: 9 persons are known to go, and of two cells nobody knows how many. */
    @Test
    void saysHowManyOfTheCellsThatVanishNobodyKnowsThePersonsOf() {
        var next = file(2, AUTUMN, cell("SINGLE_ADULT", 991));
        flow.tell(file(
                        1,
                        SUMMER,
                        cell("SINGLE_ADULT", 991),
                        cell("FAMILY", 9),
                        suppressed("UNACCOMPANIED_CHILD", 10L),
                        suppressed("ACCOMPANIED_MINOR", null)))
                .tell(next);

        var held = flow.state(next);
        assertThat(held.getStatus()).isEqualTo(PublicationStatus.HELD);
        assertThat(held.getVanishedCells()).isEqualTo(3);
        assertThat(held.getVanishedPersons()).isEqualTo(9);
        assertThat(held.getVanishedSuppressedCells()).isEqualTo(2);
        assertThat(held.getReason()).contains("2 suppressed ones").contains("without a bound");
    }

    /** In a cell of fewer than 10 are 9 at most: of 180 persons that is a twentieth, of 179 more, and of nobody more than any share. */
    @ParameterizedTest(name = "fewer than {1} beside {0} persons vanish")
    @CsvSource({
        "180, 10, TAKEN",
        "179, 10, HELD",
        "0, 10, HELD",
        // fewer than one are nobody
        "0, 1, TAKEN",
        // nobody knows that of a cell without a bound
        "1000000, , HELD"
    })
    void holdsWhereMoreMayVanishWithASuppressedCell(long others, @Nullable Long below, PublicationStatus status) {
        var next = file(2, AUTUMN, cell("SINGLE_ADULT", others));

        flow.tell(file(1, SUMMER, cell("SINGLE_ADULT", others), suppressed("FAMILY", below)))
                .tell(next);

        assertThat(flow.state(next).getStatus()).isEqualTo(status);
        assertThat(flow.state(next).getVanishedSuppressedCells()).isEqualTo(1);
        flow.tell(next.confirmed().end());
        assertThat(flow.state(next).getStatus()).isEqualTo(PublicationStatus.TAKEN);
    }

    /** 18 persons in two cells of fewer than 10 are the most that vanish: of 361 less than a twentieth, of 359 more. */
    @ParameterizedTest(name = "of {0} persons")
    @CsvSource({"361, TAKEN", "359, HELD"})
    void addsUpWhatMayVanishWithSeveral(long others, PublicationStatus status) {
        var next = file(2, AUTUMN, cell("SINGLE_ADULT", others));

        flow.tell(file(
                        1,
                        SUMMER,
                        cell("SINGLE_ADULT", others),
                        suppressed("FAMILY", 10L),
                        suppressed("UNACCOMPANIED_CHILD", 10L)))
                .tell(next);

        assertThat(flow.state(next).getStatus()).isEqualTo(status);
    }

    @Test
    void aSuppressedCellThatIsToldOrSuppressedAgainDoesNotVanish() {
        var next = file(2, AUTUMN, suppressed("FAMILY", null), cell("UNACCOMPANIED_CHILD", 0));
        flow.tell(file(1, SUMMER, suppressed("FAMILY", null), suppressed("UNACCOMPANIED_CHILD", null)))
                .tell(next);

        assertThat(flow.state(next).getStatus()).isEqualTo(PublicationStatus.TAKEN);
        assertThat(flow.state(next).getVanishedCells()).isZero();
    }

    @Test
    void whereAllMayVanishNothingIsHeld() {
        var before = new PublishedCells();
        before.put(PublishedCells.Edition.of(suppressed("FAMILY", null), 1));
        var vanishing = Vanishing.between(before.all(), new PublishedCells());

        assertThat(vanishing.isBeyond(new VanishingLimit(99, 20))).isTrue();
        assertThat(vanishing.isBeyond(new VanishingLimit(100, 20))).isFalse();
    }

    @Test
    void whereNobodyLookedNothingIsSaidOfWhatVanishes() {
        var first = file(1, SUMMER, cell("FAMILY", 9));
        flow.tell(first.cells().getFirst());

        assertThat(flow.state(first).getVanishedSuppressedCells()).isNull();
    }

    @Test
    void aHeldPublicationIsTakenOnceItsOwnEndIsConfirmed() {
        var filtered = file(2, AUTUMN, cell("SINGLE_ADULT", 31));
        flow.tell(file(1, SUMMER, cell("FAMILY", 397), cell("SINGLE_ADULT", 31)))
                .tell(filtered)
                .restart(new Random(1));

        flow.tell(filtered.confirmed().end());

        assertThat(flow.figures()).isEqualTo(Map.of("5 RGV SINGLE_ADULT", 31L));
    }

    @ParameterizedTest(name = "{0} of 100 persons vanish")
    @CsvSource({"5, TAKEN", "6, HELD"})
    void holdsWhatLeavesOutMoreThanOneInTwentyPersons(long persons, PublicationStatus status) {
        var next = file(2, AUTUMN, cell("SINGLE_ADULT", 100));

        flow.tell(file(1, SUMMER, cell("FAMILY", persons), cell("SINGLE_ADULT", 100 - persons)))
                .tell(next);

        assertThat(flow.state(next).getStatus()).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0} of {1} cells vanish")
    @CsvSource({"20, 30, TAKEN", "21, 30, HELD", "21, 420, TAKEN", "21, 419, HELD"})
    void holdsWhatLeavesOutManyCellsOfFewPersons(int gone, int all, PublicationStatus status) {
        var cells = IntStream.range(0, all)
                .mapToObj(at -> cell("KIND-" + at, at < gone ? 1 : 1_000))
                .toArray(EncounterCountPublished[]::new);
        var rest = IntStream.range(gone, all)
                .mapToObj(at -> cell("KIND-" + at, 1_000))
                .toArray(EncounterCountPublished[]::new);
        var next = file(2, AUTUMN, rest);

        flow.tell(file(1, SUMMER, cells)).tell(next);

        assertThat(flow.state(next).getStatus()).isEqualTo(status);
        assertThat(flow.state(next).getVanishedCells()).isEqualTo(gone);
        assertThat(flow.state(next).getVanishing()).hasSize(20);
    }
}
