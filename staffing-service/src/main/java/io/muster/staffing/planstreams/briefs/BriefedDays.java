package io.muster.staffing.planstreams.briefs;

import io.muster.events.Brief;
import io.muster.schemas.topics.Topics;
import io.muster.staffing.planning.brief.HeldEditions;
import io.muster.staffing.planstreams.rows.PlanOutput;
import io.muster.staffing.planstreams.state.PlanStores;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Of which days a brief stands. The briefs of a day go with the last report by which it could close. A day that is open again, since
 * others began later, keeps them, and is due again once it has closed.
 */
final class BriefedDays {

    /** A counter for each writing of a day that is held: what it says. Of the second on, its number comes behind the day. */
    private static final String BRIEFED = "briefed|";

    /** Before there were these: the last day that was briefed, all before it too, but for those that failed. */
    private static final String LAST_BRIEFED = "briefed";

    private static final String FAILED = "unbriefed|";

    /** A counter for each day that is briefed, and has been open since. */
    private static final String REOPENED = "reopened|";

    /** Remembered are as many days as can be planned, and twice as many that were when today was mistaken. */
    private static final int SPANS = 3;

    private final PlanStores stores;
    private final int daysBack;
    private final NavigableMap<LocalDate, NavigableMap<Integer, Long>> editions = new TreeMap<>();
    private final Set<LocalDate> reopened = new TreeSet<>();
    private final Set<LocalDate> failing = new HashSet<>();

    /**
     * None yet.
     *
     * @param daysBack how many days before today are planned at most
     */
    BriefedDays(PlanStores stores, int daysBack) {
        this.stores = stores;
        this.daysBack = daysBack;
    }

    static String id(LocalDate day) {
        return "day|" + day;
    }

    /**
     * Takes back the briefs of days that nobody's reports close any more, and marks those that are open again.
     *
     * @param today the latest closed day, or null where there is none
     * @param reached the latest day that a place's reports can close
     */
    void look(@Nullable LocalDate today, LocalDate reached, Consumer<PlanOutput> to) {
        stores.counter(LAST_BRIEFED).ifPresent(last -> adopt(last, today));
        recall();
        List.copyOf(editions.tailMap(reached, false).keySet()).forEach(day -> takeBack(day, to));
        forgetEarliest();
        var open = today == null ? editions : editions.tailMap(today, false);
        open.keySet().forEach(this::reopen);
    }

    private void adopt(long last, @Nullable LocalDate today) {
        long from = today == null ? last : Math.min(last, today.toEpochDay());
        LongStream.rangeClosed(from - daysBack, last)
                .mapToObj(LocalDate::ofEpochDay)
                .filter(day -> stores.counter(FAILED + day).isEmpty())
                .forEach(day -> stores.count(BRIEFED + day, day.toEpochDay()));
        stores.countersFrom(FAILED).keySet().forEach(stores::uncount);
        stores.uncount(LAST_BRIEFED);
    }

    /** Which days are briefed. */
    private void recall() {
        editions.clear();
        reopened.clear();
        failing.clear();
        stores.countersFrom(BRIEFED).forEach((counter, says) -> {
            var parts = counter.split("\\|", -1);
            editions.computeIfAbsent(LocalDate.parse(parts[1]), day -> new TreeMap<>())
                    .put(parts.length > 2 ? Integer.parseInt(parts[2]) : 1, says);
        });
        stores.countersFrom(REOPENED)
                .keySet()
                .forEach(counter -> reopened.add(LocalDate.parse(counter.substring(REOPENED.length()))));
    }

    /** The earliest days are forgotten once they are many: no plan goes back so far. */
    private void forgetEarliest() {
        while (editions.size() > SPANS * (daysBack + 1)) {
            forget(editions.firstKey());
        }
    }

    private static String counter(LocalDate day, int edition) {
        return edition == 1 ? BRIEFED + day : BRIEFED + day + '|' + edition;
    }

    private void forget(LocalDate day) {
        of(day).keySet().forEach(edition -> stores.uncount(counter(day, edition)));
        stores.uncount(REOPENED + day);
        editions.remove(day);
        reopened.remove(day);
    }

    private NavigableMap<Integer, Long> of(LocalDate day) {
        return editions.getOrDefault(day, new TreeMap<>());
    }

    /** A null takes back the edition that was written last. */
    private void takeBack(LocalDate day, Consumer<PlanOutput> to) {
        of(day).keySet().forEach(edition -> to.accept(PlanOutput.tombstone(Topics.BRIEFS, id(day))));
        forget(day);
    }

    private void reopen(LocalDate day) {
        if (reopened.add(day)) {
            stores.count(REOPENED + day, day.toEpochDay());
        }
    }

    /** Days whose brief failed are tried again; they don't keep others waiting. */
    List<LocalDate> due(LocalDate first, LocalDate today) {
        return Stream.iterate(first, day -> !day.isAfter(today), day -> day.plusDays(1))
                .filter(day -> !editions.containsKey(day) || reopened.contains(day))
                .sorted(Comparator.comparing(failing::contains))
                .toList();
    }

    /** The brief of a day could not be written. */
    void failed(LocalDate day) {
        failing.add(day);
    }

    /** A day has closed: writes what it says, unless its last edition says the same. */
    void write(LocalDate day, Brief brief, Consumer<PlanOutput> to) {
        long says = Long.parseUnsignedLong(brief.getContentHash(), 0, Long.SIZE / 4, 16);
        var last = of(day).lastEntry();
        if (last == null || last.getValue() != says) {
            to.accept(PlanOutput.of(id(day), brief));
            count(day, last == null ? 1 : last.getKey() + 1, says);
        }
        if (reopened.remove(day)) {
            stores.uncount(REOPENED + day);
        }
        failing.remove(day);
    }

    private void count(LocalDate day, int edition, long says) {
        stores.count(counter(day, edition), says);
        var all = editions.computeIfAbsent(day, briefed -> new TreeMap<>());
        all.put(edition, says);
        Set<Integer> held = HeldEditions.of(List.copyOf(all.entrySet()), Map.Entry::getValue).stream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        List.copyOf(all.keySet()).stream()
                .filter(number -> !held.contains(number))
                .forEach(number -> {
                    all.remove(number);
                    stores.uncount(counter(day, number));
                });
    }
}
