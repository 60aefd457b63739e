package io.muster.staffing.planstreams;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.EncounterCountPublished;
import io.muster.events.PublicationCompleted;
import io.muster.staffing.counting.domain.CellKey;
import io.muster.staffing.counting.domain.RunningTotal;
import io.muster.staffing.planning.situation.Count;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.avro.specific.SpecificRecord;

/** Counts and published figures may come in any order, or twice. */
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
        var one = new CountBoard();
        var other = new CountBoard();
        totals.forEach(one::take);
        shuffled.forEach(other::take);

        assertThat(other.days()).isEqualTo(one.days());
    }

    private record Publication(List<EncounterCountPublished> cells, PublicationCompleted completed) {

        List<SpecificRecord> events() {
            List<SpecificRecord> events = new ArrayList<>(cells);
            events.add(completed);
            return events;
        }

        long persons() {
            return cells.stream().mapToLong(EncounterCountPublished::getCount).sum();
        }
    }

    /** A file of May with some of the places' cells. */
    private static Publication publication(Random random, int day) {
        var id = new UUID(1, day);
        var on = LocalDate.of(2023, 6, 1).plusDays(day);
        var received = Instant.EPOCH.plusSeconds(day);
        List<EncounterCountPublished> cells = new ArrayList<>();
        for (var place : PLACES) {
            for (var demographic : List.of("FAMILY", "SINGLE_ADULT")) {
                if (random.nextInt(4) > 0) {
                    cells.add(EncounterCountPublished.newBuilder()
                            .setLayout("AREA")
                            .setPeriod(MAY)
                            .setRegion("SOUTHWEST")
                            .setPlace(place)
                            .setState(null)
                            .setComponent("USBP")
                            .setDemographic(demographic)
                            .setCitizenship(null)
                            .setAuthority("TITLE_8")
                            .setEncounterType(null)
                            .setCount(random.nextInt(5_000))
                            .setPublishedOn(on)
                            .setPublication(id)
                            .setSourceFile("file")
                            .setLine(1)
                            .setReceivedAt(received)
                            .build());
                }
            }
        }
        var completed = PublicationCompleted.newBuilder()
                .setLayout("AREA")
                .setPeriods(List.of(MAY))
                .setRegions(List.of("SOUTHWEST"))
                .setPublishedOn(on)
                .setPublication(id)
                .setSourceFile("file")
                .setCells(cells.size())
                .setPersons(cells.stream()
                        .mapToLong(EncounterCountPublished::getCount)
                        .sum())
                .setReceivedAt(received)
                .build();
        return new Publication(cells, completed);
    }

    private static void take(PublishedBoard board, Publication publication) {
        for (var event : publication.events()) {
            switch (event) {
                case EncounterCountPublished cell -> board.take(cell);
                case PublicationCompleted completed -> board.close(completed);
                default -> throw new IllegalStateException();
            }
        }
    }

    private static long persons(PublishedBoard board) {
        return board.months().stream()
                .flatMap(month -> month.counts().stream())
                .mapToLong(Count::persons)
                .sum();
    }

    @Property(tries = TRIES)
    void aRevisionChangesTheTotalByExactlyWhatItRevisesWhicheverComesFirst(
            @ForAll @IntRange(max = Integer.MAX_VALUE) int seed, @ForAll boolean olderLast, @ForAll boolean twice) {
        var random = new Random(seed);
        var first = publication(random, 0);
        var revised = publication(random, 30);
        var board = new PublishedBoard();
        take(board, olderLast ? revised : first);
        if (!olderLast) {
            assertThat(persons(board)).isEqualTo(first.persons());
        }
        take(board, olderLast ? first : revised);
        if (twice) {
            take(board, revised);
            take(board, first);
        }

        assertThat(persons(board)).isEqualTo(revised.persons());
    }
}
