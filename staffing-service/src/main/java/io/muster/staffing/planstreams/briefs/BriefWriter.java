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
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes a brief at the close of each day and a pack at each decision, each once. What was written as of a day that nobody's reports
 * close any more is taken back, and written when the day has closed.
 */
public final class BriefWriter {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration CAUGHT_UP = Duration.ofMinutes(1);

    /** As of which day the pack of a decision was written. */
    private static final String PACKED = "decision|";

    /** Before that was kept: a pack stands, as of a day that nobody knows. */
    private static final long DAY_UNKNOWN = 1;

    private final PlanStores stores;
    private final BriefText text;
    private final BriefedDays days;
    private @Nullable LocalDate firstSeen;
    private @Nullable LocalDate todaySeen;
    private @Nullable LocalDate furthestSeen;
    private boolean unseen = true;

    /**
     * Writes what that text says.
     *
     * @param daysBack how many days before today are planned at most
     */
    public BriefWriter(PlanStores stores, BriefText text, int daysBack) {
        this.stores = stores;
        this.text = text;
        this.days = new BriefedDays(stores, daysBack);
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
        look(first, board, to);
        if (today == null || first == null) {
            return;
        }
        var failed = packs(board, dirty, today, new Pause(now, quiet), spent, to);
        for (var day : days.due(first, today)) {
            if (dirty.reaches(day) || spent.getAsBoolean()) {
                break;
            }
            try {
                write(day, board, now, to);
            } catch (RuntimeException bug) {
                PlanFailures.rethrowOutage(bug);
                failed = failed == null ? bug : failed;
                days.failed(day);
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    /** Looks which days can be due, where that has changed. */
    private void look(@Nullable LocalDate first, PlanBoard board, Consumer<PlanOutput> to) {
        var today = board.today().orElse(null);
        var furthest = board.reach().furthest();
        if (!unseen
                && Objects.equals(first, firstSeen)
                && Objects.equals(today, todaySeen)
                && Objects.equals(furthest, furthestSeen)) {
            return;
        }
        var reached = furthest == null ? LocalDate.MIN : furthest.minusDays(1);
        UnfinishedChange.make(() -> {
            if (unseen) {
                adoptPacks(board);
            }
            days.look(today, reached, to);
            takeBackPacksAfter(reached, to);
        });
        firstSeen = first;
        todaySeen = today;
        furthestSeen = furthest;
        unseen = false;
    }

    /** A pack of which nobody knows as of which day it was written is taken for one as of the day before its decision. */
    private void adoptPacks(PlanBoard board) {
        if (!stores.countersFrom(PACKED).containsValue(DAY_UNKNOWN)) {
            return;
        }
        for (var account : board.requests().all()) {
            account.history().forEach(entry -> adoptPack(account, entry.eventId(), entry.on()));
            account.takenBack().forEach(entry -> adoptPack(account, entry.eventId(), entry.on()));
        }
    }

    private void adoptPack(Account account, String event, LocalDate on) {
        var id = decisions(account.requestId()) + event;
        if (stores.counter(id).filter(day -> day == DAY_UNKNOWN).isPresent()) {
            stores.count(id, on.minusDays(1).toEpochDay());
        }
    }

    private void takeBackPacksAfter(LocalDate reached, Consumer<PlanOutput> to) {
        stores.countersFrom(PACKED).forEach((pack, day) -> {
            if (day > reached.toEpochDay()) {
                to.accept(PlanOutput.tombstone(Topics.BRIEFS, pack));
                stores.uncount(pack);
            }
        });
    }

    private void write(LocalDate day, PlanBoard board, Instant now, Consumer<PlanOutput> to) {
        var brief = text.ofDay(BriefedDays.id(day), day, board, now);
        UnfinishedChange.make(() -> days.write(day, brief, to));
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
