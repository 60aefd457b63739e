package io.muster.staffing.planstreams.published;

import io.muster.events.EncounterCountPublished;
import io.muster.events.PublicationCompleted;
import io.muster.events.PublicationState;
import io.muster.events.PublishedTotal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** A board of published figures with the store and the topic that it would have: the order of telling is that of the log. */
public final class PublishedFlow {

    static final LocalDate MAY = LocalDate.of(2023, 5, 1);
    static final LocalDate JUNE = LocalDate.of(2023, 6, 1);
    static final VanishingLimit LIMIT = new VanishingLimit(5, 20);

    private PublishedBoard board = new PublishedBoard(LIMIT);
    private final Map<String, PublishedChange.Ordered> store = new TreeMap<>();
    private final Map<String, SpecificRecord> topic = new TreeMap<>();
    private long order;

    /** A file: what it says of single adults, families and so on, as one publication. */
    public record File(UUID id, LocalDate publishedOn, List<EncounterCountPublished> cells, PublicationCompleted end) {

        public static File of(int id, LocalDate publishedOn, EncounterCountPublished... cells) {
            var publication = new UUID(1, id);
            var own = Arrays.stream(cells)
                    .map(cell -> EncounterCountPublished.newBuilder(cell)
                            .setPublication(publication)
                            .setPublishedOn(publishedOn)
                            .setSourceFile("file-" + id)
                            .build())
                    .toList();
            var end = PublicationCompleted.newBuilder()
                    .setLayout("AOR")
                    .setPeriods(own.stream()
                            .map(EncounterCountPublished::getPeriod)
                            .distinct()
                            .sorted()
                            .toList())
                    .setRegions(List.of("SOUTHWEST"))
                    .setPublishedOn(publishedOn)
                    .setPublication(publication)
                    .setSourceFile("file-" + id)
                    .setCells(own.size())
                    .setPersons(own.stream()
                            .mapToLong(EncounterCountPublished::getCount)
                            .sum())
                    .setReceivedAt(Instant.EPOCH)
                    .build();
            return new File(publication, publishedOn, own, end);
        }

        public File confirmed() {
            return new File(
                    id,
                    publishedOn,
                    cells,
                    PublicationCompleted.newBuilder(end).setConfirmed(true).build());
        }

        List<SpecificRecord> events() {
            List<SpecificRecord> events = new ArrayList<>(cells);
            events.add(end);
            return events;
        }
    }

    public static EncounterCountPublished cell(LocalDate period, String place, String demographic, long count) {
        return EncounterCountPublished.newBuilder()
                .setLayout("AOR")
                .setPeriod(period)
                .setRegion("SOUTHWEST")
                .setPlace(place)
                .setComponent("USBP")
                .setDemographic(demographic)
                .setCitizenship("MEXICO")
                .setAuthority("TITLE_8")
                .setEncounterType("Apprehensions")
                .setCount(count)
                .setPublishedOn(MAY)
                .setPublication(new UUID(0, 0))
                .setSourceFile("file")
                .setLine(1)
                .setReceivedAt(Instant.EPOCH)
                .build();
    }

    public static EncounterCountPublished cell(String demographic, long count) {
        return cell(MAY, "RGV", demographic, count);
    }

    public static EncounterCountPublished suppressed(String demographic, @Nullable Long below) {
        return EncounterCountPublished.newBuilder(cell(demographic, 0))
                .setSuppressed(true)
                .setSuppressedBelow(below)
                .build();
    }

    public PublishedFlow tell(File file) {
        file.events().forEach(this::tell);
        return this;
    }

    public PublishedFlow tell(SpecificRecord event) {
        order++;
        var change = event instanceof EncounterCountPublished cell
                ? board.of(cell, order)
                : board.of((PublicationCompleted) event, order);
        change.forgotten().forEach(store::remove);
        store.putAll(change.stored());
        board.apply(change);
        change.outputs()
                .forEach(
                        (key, told) -> told.ifPresentOrElse(record -> topic.put(key, record), () -> topic.remove(key)));
        return this;
    }

    /** Puts into the store what an earlier version of the program had put there. */
    PublishedFlow keptBefore(String key, SpecificRecord event, long at) {
        store.put(key, new PublishedChange.Ordered(at, event));
        return this;
    }

    /** Begins again from the store, which gives its events in some order. */
    public PublishedFlow restart(Random random) {
        board = new PublishedBoard(LIMIT);
        List<String> keys = new ArrayList<>(store.keySet());
        Collections.shuffle(keys, random);
        keys.forEach(key -> {
            var stored = Objects.requireNonNull(store.get(key));
            board.remember(key, stored.event(), stored.order());
        });
        board.remembered();
        return this;
    }

    PublishedBoard board() {
        return board;
    }

    /** How many cells are kept. */
    long keptCells() {
        return store.values().stream()
                .filter(stored -> stored.event() instanceof EncounterCountPublished)
                .count();
    }

    Map<String, PublishedChange.Ordered> store() {
        return store;
    }

    /** What stands on the topic of the plan's inputs. */
    Map<String, SpecificRecord> topic() {
        return topic;
    }

    public PublicationState state(File file) {
        return (PublicationState) Objects.requireNonNull(topic.get("publication|" + file.id()));
    }

    /** Persons by month, place and demographic, as they are told. */
    public Map<String, Long> figures() {
        Map<String, Long> figures = new TreeMap<>();
        topic.values().stream()
                .filter(PublishedTotal.class::isInstance)
                .map(PublishedTotal.class::cast)
                .forEach(total -> figures.put(
                        total.getPeriod().getMonthValue() + " " + total.getPlace() + " " + total.getDemographic(),
                        total.getCount()));
        return figures;
    }
}
