package io.muster.staffing.planstreams;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.staffing.counting.domain.CellKey;
import io.muster.staffing.counting.domain.RunningTotal;
import io.muster.staffing.planstreams.state.CountBoard;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Counts may come in any order, or twice. */
class BoardsPropertiesTest {

    private static final int TRIES = 10_000;
    private static final LocalDate MAY = LocalDate.of(2023, 5, 1);
    private static final List<String> PLACES = List.of("RGV", "TCA", "FO-LAREDO");

    private static RunningTotal total(Random random, int partition, long changes) {
        return new RunningTotal(
                partition,
                PLACES.get(random.nextInt(PLACES.size())),
                MAY.plusDays(random.nextInt(3)),
                changes,
                Map.of(new CellKey("USBP", "TITLE_8", "FAMILY", null), (long) random.nextInt(1_000)),
                Collections.nCopies(24, 0L),
                null,
                null);
    }

    @Property(tries = TRIES)
    void runningTotalsInAnyOrderOrTwiceGiveTheSameCounts(
            @ForAll @IntRange(max = Integer.MAX_VALUE) int seed, @ForAll @IntRange(min = 1, max = 30) int number) {
        var random = new Random(seed);
        List<RunningTotal> totals = new ArrayList<>();
        for (int at = 0; at < number; at++) {
            totals.add(total(random, random.nextInt(3), at));
        }
        List<RunningTotal> shuffled = new ArrayList<>(totals);
        shuffled.addAll(totals.subList(0, number / 2));
        Collections.shuffle(shuffled, random);
        var board = new CountBoard(ZoneOffset.UTC);
        var other = new CountBoard(ZoneOffset.UTC);
        totals.forEach(board::apply);
        shuffled.forEach(other::apply);

        assertThat(other.days()).isEqualTo(board.days());
    }
}
