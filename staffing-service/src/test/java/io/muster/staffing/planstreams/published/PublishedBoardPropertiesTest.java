package io.muster.staffing.planstreams.published;

import static io.muster.staffing.planstreams.published.PublishedFlow.JUNE;
import static io.muster.staffing.planstreams.published.PublishedFlow.MAY;
import static io.muster.staffing.planstreams.published.PublishedFlow.cell;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.EncounterCountPublished;
import io.muster.events.PublicationCompleted;
import io.muster.events.PublishedTotal;
import io.muster.staffing.planstreams.published.PublishedFlow.File;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.apache.avro.specific.SpecificRecord;

/** What is published stands by what was told, whichever order its parts came in, twice or with restarts between. */
@Tag("slow")
class PublishedBoardPropertiesTest {

    private static final int TRIES = 10_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 7, 1);

    /** A file of May, June or both, some of whose cells are suppressed, published on one of three days. */
    private static File file(Random random, int id) {
        List<EncounterCountPublished> cells = new ArrayList<>();
        for (var month : List.of(MAY, JUNE)) {
            for (var place : List.of("RGV", "TCA")) {
                for (var demographic : List.of("FAMILY", "SINGLE_ADULT")) {
                    if (random.nextInt(4) > 0) {
                        cells.add(some(random, cell(month, place, demographic, random.nextInt(500))));
                    }
                }
            }
        }
        if (random.nextInt(3) == 0) {
            cells.removeIf(cell -> cell.getPeriod().equals(MAY));
        }
        if (cells.isEmpty()) {
            cells.add(cell(MAY, "RGV", "FAMILY", 1));
        }
        return File.of(id, FIRST_DAY.plusDays(random.nextInt(3)), cells.toArray(EncounterCountPublished[]::new));
    }

    private static EncounterCountPublished some(Random random, EncounterCountPublished cell) {
        return random.nextInt(5) > 0
                ? cell
                : EncounterCountPublished.newBuilder(cell)
                        .setCount(0)
                        .setSuppressed(true)
                        .setSuppressedBelow(random.nextBoolean() ? 10L : null)
                        .build();
    }

    private static List<File> files(Random random, int number, boolean confirmed) {
        List<File> files = new ArrayList<>();
        for (int id = 0; id < number; id++) {
            var file = file(random, id);
            files.add(confirmed || random.nextInt(3) == 0 ? file.confirmed() : file);
        }
        return files;
    }

    /** What should stand by hand: of each month the cells of the file published last, or told last on its day. */
    private static Map<String, PublishedTotal> expected(List<File> told) {
        Map<String, PublishedTotal> totals = new TreeMap<>();
        for (var month : List.of(MAY, JUNE)) {
            told.stream()
                    .filter(file -> file.end().getPeriods().contains(month))
                    .max(Comparator.comparing(File::publishedOn).thenComparingInt(told::indexOf))
                    .ifPresent(file -> file.cells().stream()
                            .filter(cell -> cell.getPeriod().equals(month))
                            .forEach(cell -> totals.put(
                                    PublishedCells.total(cell),
                                    PublishedTotals.sum(List.of(new PublishedCells.Edition("", 0, cell)))
                                            .orElseThrow())));
        }
        return totals;
    }

    private static Map<String, PublishedTotal> onTopic(PublishedFlow flow) {
        Map<String, PublishedTotal> totals = new TreeMap<>();
        flow.topic().forEach((key, record) -> {
            if (record instanceof PublishedTotal total) {
                totals.put(key.substring("published|".length()), total);
            }
        });
        return totals;
    }

    @Property(tries = TRIES)
    void ofEachMonthStandsWhatWasPublishedLastWholeWhicheverFileComesFirst(
            @ForAll @IntRange(max = Integer.MAX_VALUE) int seed, @ForAll @IntRange(min = 1, max = 6) int number) {
        var random = new Random(seed);
        var files = files(random, number, true);
        var flow = new PublishedFlow();
        for (var file : files) {
            List<SpecificRecord> events = new ArrayList<>(file.events());
            // within a file any order, and repeats
            Collections.shuffle(events, random);
            events.addAll(events.subList(0, random.nextInt(events.size() + 1)));
            events.forEach(flow::tell);
        }
        // sent again, whole: nothing changes
        var before = Map.copyOf(flow.topic());
        files.get(random.nextInt(files.size())).events().forEach(flow::tell);

        assertThat(flow.topic()).isEqualTo(before);
        assertThat(onTopic(flow)).isEqualTo(expected(files));
        assertThat(flow.board().totals()).isEqualTo(expected(files));
        assertThat(flow.keptCells()).isEqualTo(standing(files));
    }

    private static long standing(List<File> files) {
        return expected(files).size();
    }

    @Property(tries = TRIES)
    void neverShowsAMonthOfTwoPublications(
            @ForAll @IntRange(max = Integer.MAX_VALUE) int seed, @ForAll @IntRange(min = 2, max = 4) int number) {
        var random = new Random(seed);
        List<SpecificRecord> events = new ArrayList<>();
        files(random, number, false).forEach(file -> events.addAll(file.events()));
        Collections.shuffle(events, random);
        var flow = new PublishedFlow();
        for (var event : events) {
            flow.tell(event);
            assertWhole(flow, onTopic(flow).values());
        }
    }

    private static void assertWhole(PublishedFlow flow, Collection<PublishedTotal> totals) {
        for (var month : List.of(MAY, JUNE)) {
            var sources = totals.stream()
                    .filter(total -> total.getPeriod().equals(month))
                    .map(PublishedTotal::getSourceFile)
                    .distinct()
                    .toList();
            assertThat(sources).hasSizeLessThanOrEqualTo(1);
        }
        assertThat(flow.board().totals().values()).containsExactlyInAnyOrderElementsOf(totals);
    }

    @Property(tries = TRIES)
    void aRestartAtAnyPointChangesNothing(
            @ForAll @IntRange(max = Integer.MAX_VALUE) int seed, @ForAll @IntRange(min = 1, max = 4) int number) {
        var random = new Random(seed);
        List<SpecificRecord> events = new ArrayList<>();
        files(random, number, false).forEach(file -> events.addAll(file.events()));
        if (random.nextBoolean()) {
            Collections.shuffle(events, random);
        }
        events.addAll(events.subList(0, random.nextInt(events.size() + 1)));
        var through = new PublishedFlow();
        var restarted = new PublishedFlow();
        for (var event : events) {
            through.tell(event);
            if (random.nextInt(3) == 0) {
                restarted.restart(random);
            }
            restarted.tell(event);
        }

        assertThat(restarted.topic()).isEqualTo(through.topic());
        assertThat(restarted.store()).isEqualTo(through.store());
        assertThat(restarted.restart(random).board().totals())
                .isEqualTo(through.board().totals());
    }

    @Property(tries = TRIES)
    void whatIsHeldChangesNothing(@ForAll @IntRange(max = Integer.MAX_VALUE) int seed) {
        var random = new Random(seed);
        var files = files(random, 2, false);
        var end = PublicationCompleted.newBuilder(files.getLast().end())
                .setConfirmed(false)
                .build();
        var flow = new PublishedFlow().tell(files.getFirst().confirmed());
        var before = onTopic(flow);
        files.getLast().cells().forEach(flow::tell);
        flow.tell(end);

        switch (flow.state(files.getLast()).getStatus()) {
            case HELD, SUPERSEDED -> assertThat(onTopic(flow)).isEqualTo(before);
            default -> assertThat(onTopic(flow)).isEqualTo(expected(List.of(files.getFirst(), files.getLast())));
        }
    }
}
