package io.muster.staffing.planstreams.briefs;

import io.muster.events.ProfileKept;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.topics.Topics;
import io.muster.staffing.counting.streams.UnfinishedChange;
import io.muster.staffing.planstreams.rows.PlanFailures;
import io.muster.staffing.planstreams.rows.PlanOutput;
import io.muster.staffing.planstreams.state.Dirty;
import io.muster.staffing.planstreams.state.PlanBoard;
import io.muster.staffing.planstreams.state.PlanStores;
import io.muster.staffing.requests.domain.Account;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a brief at the close of each day and a pack at each decision, each once. What was written as of a day that has not closed
 * after all, since today went back, is taken back too, and written when the day has closed.
 */
public final class BriefWriter {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration CAUGHT_UP = Duration.ofMinutes(1);

    /** A counter for each day of which a brief stands. */
    private static final String BRIEFED = "briefed|";

    /** Before there were these: the last day that was briefed, all before it too, but for those that failed. */
    private static final String LAST_BRIEFED = "briefed";

    private static final String FAILED = "unbriefed|";

    /** As of which day the pack of a decision was written. */
    private static final String PACKED = "decision|";

    /** Remembered are as many days as can be planned, and twice as many that were when today was mistaken. */
    private static final int SPANS = 3;

    private final PlanStores stores;
    private final BriefText text;
    private final int daysBack;
    private final Set<LocalDate> briefed = new TreeSet<>();
    private final Set<LocalDate> failing = new HashSet<>();
    private @Nullable LocalDate firstSeen;
    private @Nullable LocalDate todaySeen;
    private boolean unseen = true;

    /**
     * Writes what that text says.
     *
     * @param daysBack how many days before today are planned at most
     */
    public BriefWriter(PlanStores stores, BriefText text, int daysBack) {
        this.stores = stores;
        this.text = text;
        this.daysBack = daysBack;
    }

    /**
     * Writes what is due: the briefs of days that have closed and whose plan is done, and the packs of decisions.
     *
     * @param first the first day that is planned, or null where none is
     * @param quiet how long no input has come: while catching up, nothing is late
     * @param spent says whether the time is used up; what is left is written the next time
     */
    public void write(
            PlanBoard board,
            Dirty dirty,
            @Nullable LocalDate first,
            Instant now,
            Duration quiet,
            BooleanSupplier spent,
            Consumer<PlanOutput> to) {
        var today = board.today().orElse(null);
        look(first, today, to);
        if (today == null || first == null) {
            return;
        }
        var failed = packs(board, dirty, today, new Pause(now, quiet), spent, to);
        for (var day : due(first, today)) {
            if (dirty.reaches(day) || spent.getAsBoolean()) {
                break;
            }
            try {
                write(day, board, now, to);
            } catch (RuntimeException bug) {
                PlanFailures.rethrowOutage(bug);
                failed = failed == null ? bug : failed;
                failing.add(day);
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    /** Looks which days can be due, where that has changed. */
    private void look(@Nullable LocalDate first, @Nullable LocalDate today, Consumer<PlanOutput> to) {
        if (!unseen && Objects.equals(first, firstSeen) && Objects.equals(today, todaySeen)) {
            return;
        }
        UnfinishedChange.make(() -> {
            stores.counter(LAST_BRIEFED).ifPresent(last -> adopt(last, today));
            takeBackAfter(today == null ? LocalDate.MIN : today, to);
            recall();
        });
        firstSeen = first;
        todaySeen = today;
        unseen = false;
    }

    private void adopt(long last, @Nullable LocalDate today) {
        long reached = today == null ? last : Math.min(last, today.toEpochDay());
        LongStream.rangeClosed(reached - daysBack, last)
                .mapToObj(LocalDate::ofEpochDay)
                .filter(day -> stores.counter(FAILED + day).isEmpty())
                .forEach(day -> stores.count(BRIEFED + day, day.toEpochDay()));
        stores.countersFrom(FAILED).keySet().forEach(stores::uncount);
        stores.uncount(LAST_BRIEFED);
    }

    private void takeBackAfter(LocalDate today, Consumer<PlanOutput> to) {
        later(BRIEFED, today).forEach((counter, day) -> {
            to.accept(PlanOutput.tombstone(Topics.BRIEFS, id(day)));
            stores.uncount(counter);
        });
        later(PACKED, today).keySet().forEach(pack -> {
            to.accept(PlanOutput.tombstone(Topics.BRIEFS, pack));
            stores.uncount(pack);
        });
    }

    private Map<String, LocalDate> later(String counters, LocalDate today) {
        Map<String, LocalDate> later = new TreeMap<>();
        stores.countersFrom(counters).forEach((counter, day) -> {
            if (day > today.toEpochDay()) {
                later.put(counter, LocalDate.ofEpochDay(day));
            }
        });
        return later;
    }

    /** Which days are briefed. The earliest are forgotten once they are many: no plan goes back so far. */
    private void recall() {
        briefed.clear();
        failing.clear();
        var days = stores.countersFrom(BRIEFED).values().stream().sorted().toList();
        int many = Math.max(0, days.size() - SPANS * (daysBack + 1));
        days.subList(0, many).forEach(day -> stores.uncount(BRIEFED + LocalDate.ofEpochDay(day)));
        days.subList(many, days.size()).forEach(day -> briefed.add(LocalDate.ofEpochDay(day)));
    }

    private static String id(LocalDate day) {
        return "day|" + day;
    }

    /** Days whose brief failed are tried again; they don't keep others waiting. */
    private List<LocalDate> due(LocalDate first, LocalDate today) {
        return Stream.iterate(first, day -> !day.isAfter(today), day -> day.plusDays(1))
                .filter(day -> !briefed.contains(day))
                .sorted(Comparator.comparing(failing::contains))
                .toList();
    }

    private void write(LocalDate day, PlanBoard board, Instant now, Consumer<PlanOutput> to) {
        var brief = text.ofDay(id(day), day, board, now);
        UnfinishedChange.make(() -> {
            to.accept(PlanOutput.of(id(day), brief));
            stores.count(BRIEFED + day, day.toEpochDay());
            briefed.add(day);
            failing.remove(day);
        });
    }

    /** Keeps the profile by its hash, once. */
    public void storeProfile(ReferenceProfile profile, String file, Instant now, Consumer<PlanOutput> to) {
        var key = "profile|" + profile.hash();
        if (stores.counter(key).isEmpty()) {
            to.accept(PlanOutput.of(key, new ProfileKept(profile.hash(), profile.code(), file, now)));
            stores.count(key, 1);
        }
    }

    /** With what the ids of a request's packs begin. */
    public static String decisions(String requestId) {
        return PACKED + requestId + '|';
    }

    /**
     * Writes the packs that are due; one that fails stops no other.
     *
     * @return the first failure, or null
     */
    private @Nullable RuntimeException packs(
            PlanBoard board,
            Dirty dirty,
            LocalDate today,
            Pause pause,
            BooleanSupplier spent,
            Consumer<PlanOutput> to) {
        RuntimeException failed = null;
        for (var account : board.requests().accounts()) {
            for (var entry : account.history()) {
                var id = decisions(account.requestId()) + entry.eventId();
                if (!entry.accepted()
                        || !entry.isDecision()
                        || stores.counter(id).isPresent()) {
                    continue;
                }
                var before = entry.on().minusDays(1);
                var asOf = before.isAfter(today) ? today : before;
                if ((!before.isAfter(today) || pause.isLate(entry)) && !dirty.reaches(asOf)) {
                    try {
                        var pack = text.ofDecision(id, account, entry, asOf, board, pause.now());
                        UnfinishedChange.make(() -> {
                            to.accept(PlanOutput.of(id, pack));
                            stores.count(id, asOf.toEpochDay());
                        });
                    } catch (RuntimeException bug) {
                        PlanFailures.rethrowOutage(bug);
                        failed = failed == null ? bug : failed;
                    }
                    if (spent.getAsBoolean()) {
                        return failed;
                    }
                }
            }
        }
        return failed;
    }

    /** Now, and how long no input has come. */
    private record Pause(Instant now, Duration quiet) {

        /** Whether reports that reach the decision are waited for no longer: not while a backlog is read, which looks late too. */
        boolean isLate(Account.Entry entry) {
            return quiet.compareTo(CAUGHT_UP) >= 0
                    && entry.recordedAt().plus(PATIENCE).isBefore(now);
        }
    }
}
