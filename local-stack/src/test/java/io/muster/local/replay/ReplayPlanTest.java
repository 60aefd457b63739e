package io.muster.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayPlanTest {

    private static final ReplayFigures FIGURES = ReplayFigures.load();

    private static ReplayPlan month(String month) {
        return ReplayPlan.of(FIGURES, YearMonth.parse(month), YearMonth.parse(month));
    }

    /** Totals as published by U.S. Customs and Border Protection (southwest land border, last revision). */
    @ParameterizedTest
    @CsvSource({
        "2023-04, 211992",
        "2023-05, 206690",
        "2023-06, 144556",
        "2023-07, 183479",
        "2023-08, 232963",
        "2023-09, 269735"
    })
    void meetsEveryMonthAndEachOfItsKindsToThePerson(String month, long persons) {
        Map<Kind, Long> kinds = new TreeMap<>();
        month(month)
                .batches()
                .forEach(batch -> batch.cells().forEach((cell, number) -> kinds.merge(cell.kind(), number, Long::sum)));

        assertThat(kinds).isEqualTo(FIGURES.months().get(YearMonth.parse(month)));
        assertThat(kinds.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(persons);
    }

    @ParameterizedTest
    @CsvSource({"2023-04", "2023-06", "2023-07", "2023-08", "2023-09"})
    void meetsEveryPlaceWithinTheRoundingOfItsSource(String month) {
        var byPlace = PlaceSplit.byPlace(new PlaceSplit(FIGURES).of(YearMonth.parse(month)));

        Objects.requireNonNull(FIGURES.places().get(YearMonth.parse(month)))
                .values()
                .forEach(places -> places.forEach((place, rounded) ->
                        assertThat(byPlace.getOrDefault(place, 0L)).as(place).isCloseTo(rounded, within(10L))));
    }

    @Test
    void sendsNobodyUnderTitle42AfterMay11() {
        assertThat(month("2023-05").batches())
                .filteredOn(batch -> batch.day().isAfter(LocalDate.of(2023, 5, 11)))
                .allSatisfy(batch -> assertThat(batch.cells().keySet())
                        .noneMatch(cell -> cell.kind().authority().equals("TITLE_42")));
    }

    @Test
    void shapesMayAsThePressSaw() {
        Map<LocalDate, Long> days = new TreeMap<>();
        month("2023-05")
                .batches()
                .forEach(batch -> days.put(
                        batch.day(),
                        batch.cells().entrySet().stream()
                                .filter(cell -> cell.getKey().kind().component().equals("USBP"))
                                .mapToLong(Map.Entry::getValue)
                                .sum()));

        // 98,850 x 171,382 / 169,244 on May 1-11; 41,377 of them, scaled, evenly on May 8-11
        long early = days.entrySet().stream()
                .filter(day -> day.getKey().getDayOfMonth() <= 11)
                .mapToLong(Map.Entry::getValue)
                .sum();
        assertThat((double) early).isCloseTo(98_850.0 * 171_382 / 169_244, within(30.0));
        assertThat((double) days.getOrDefault(LocalDate.of(2023, 5, 10), 0L))
                .isCloseTo(41_377 / 4.0 * 171_382 / 169_244, within(60.0));
    }

    @Test
    void isTheSameWheneverItIsMade() {
        var batch = month("2023-05").batches().get(9);
        var other = month("2023-05").batches().get(9);

        assertThat(batch.body()).isEqualTo(other.body());
    }

    @Test
    void leavesOneEncounterOut() {
        var day = LocalDate.of(2023, 5, 10);
        var whole = new String(month("2023-05").batches().get(9).body(), StandardCharsets.UTF_8);
        var less = new String(month("2023-05").without(day, 3).batches().get(9).body(), StandardCharsets.UTF_8);

        assertThat(less.lines().count()).isEqualTo(whole.lines().count() - 1);
    }

    @Test
    void makesAFirstReleaseThatTheRevisionMoves() {
        var files = new PublishedFiles(FIGURES).of(month("2023-05").months());

        assertThat(files).hasSize(2);
        assertThat(persons(files.getFirst().text(), "U.S. Border Patrol")).isEqualTo(169_244);
        assertThat(persons(files.getFirst().text(), "Office of Field Operations"))
                .isEqualTo(35_317);
        assertThat(persons(files.getLast().text(), "")).isEqualTo(206_690);
    }

    private static long persons(String file, String component) {
        return file.lines()
                .skip(1)
                .filter(row -> row.contains(component))
                .mapToLong(row -> Long.parseLong(row.substring(row.lastIndexOf(',') + 1)))
                .sum();
    }
}
