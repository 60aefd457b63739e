package io.muster.staffing.counting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Encounters in any order, or twice, count once; a reversal after its original takes it back, once. */
class CountingPropertiesTest {

    private static final CellKey CELL = new CellKey("USBP", "TITLE_8", "FAMILY", null);

    private record Told(ReportedEncounter encounter, boolean isReversal) {}

    private static ReportedEncounter encounter(int index, int persons) {
        return new ReportedEncounter(
                "s", "b", index, persons, "RGV", "USBP", "FAMILY", "TITLE_8", null, null, Instant.EPOCH);
    }

    private static long counted(List<Told> told) {
        var slice = new SliceMarks();
        var totals = new DayTotals();
        for (var input : told) {
            var encounter = input.encounter();
            int at = encounter.position();
            if (input.isReversal()) {
                if (slice.judgeReversal(at, encounter.fingerprint()) == SliceMarks.Verdict.COUNTS) {
                    slice.reverse(at);
                    totals.add(CELL, 0, -encounter.persons(), encounter.observedAt(), encounter.observedAt());
                }
            } else if (slice.judge(at, encounter.fingerprint()) == SliceMarks.Verdict.COUNTS) {
                slice.count(at, encounter.fingerprint());
                totals.add(CELL, 0, encounter.persons(), encounter.observedAt(), encounter.observedAt());
            }
        }
        return totals.persons().getOrDefault(CELL, 0L);
    }

    @Property(tries = 10_000)
    void anyOrderAndAnyCopiesGiveTheSameTotal(
            @ForAll @IntRange(max = Integer.MAX_VALUE) int seed, @ForAll @IntRange(min = 1, max = 20) int number) {
        var random = new Random(seed);
        Set<Integer> reversed = new HashSet<>();
        List<Told> told = new ArrayList<>();
        long expected = 0;
        for (int index = 0; index < number; index++) {
            int persons = 1 + random.nextInt(9);
            for (int copy = 0; copy <= random.nextInt(3); copy++) {
                told.add(new Told(encounter(index, persons), false));
            }
            if (random.nextBoolean()) {
                reversed.add(index);
                told.add(new Told(encounter(index, persons), true));
                told.add(new Told(encounter(index, persons), true));
            } else {
                expected += persons;
            }
        }
        Collections.shuffle(told, random);
        // what is reversed has come before: its first report is put in front
        List<Told> ordered = new ArrayList<>();
        told.stream()
                .filter(input -> !input.isReversal()
                        && reversed.contains((int) input.encounter().index()))
                .forEach(ordered::add);
        ordered.addAll(told);

        assertThat(counted(ordered)).isEqualTo(expected);
    }

    @Property(tries = 10_000)
    void theSameIndexWithOtherContentNeverCounts(
            @ForAll @IntRange(max = 5_000) int index,
            @ForAll @IntRange(min = 1, max = 1_000) int persons,
            @ForAll @IntRange(min = 1, max = 1_000) int others) {
        var slice = new SliceMarks();
        var first = encounter(index, persons);
        var again = encounter(index, others);
        slice.count(first.position(), first.fingerprint());

        assertThat(slice.judge(again.position(), again.fingerprint()))
                .isEqualTo(persons == others ? SliceMarks.Verdict.DUPLICATE : SliceMarks.Verdict.CONFLICT);
    }
}
