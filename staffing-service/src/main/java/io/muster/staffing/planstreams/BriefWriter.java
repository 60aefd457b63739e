package io.muster.staffing.planstreams;

import io.muster.events.Brief;
import io.muster.events.BriefKind;
import io.muster.events.ProfileKept;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.counting.streams.UnfinishedChange;
import io.muster.staffing.planning.brief.Briefing;
import io.muster.staffing.planning.brief.DayBrief;
import io.muster.staffing.planning.plan.AllPlaces;
import io.muster.staffing.planning.plan.DayPlan;
import io.muster.staffing.planning.plan.Planner;
import io.muster.staffing.planning.situation.Situation;
import io.muster.staffing.requests.domain.Account;
import io.muster.staffing.requests.domain.Packing;
import io.muster.staffing.requests.domain.Requests;
import io.muster.support.json.PlainNumbers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a brief at the close of each day and one at each decision, each once. A brief follows from what is dated up to its
 * day alone, so that it does not matter how far the plan has come when it is written.
 */
final class BriefWriter {

    private static final List<Integer> AHEAD = List.of(1, 7, 14);
    private static final int LAST_AHEAD = 14;
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration CAUGHT_UP = Duration.ofMinutes(1);
    private static final String BRIEFED = "briefed";
    private static final String PASSED_OVER = "unbriefed|";
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new PlainNumbers()).build();

    private final Planner planner;
    private final PlanStores stores;
    private final Recomputation plans;

    BriefWriter(Planner planner, PlanStores stores, Recomputation plans) {
        this.planner = planner;
        this.stores = stores;
        this.plans = plans;
    }

    /**
     * Writes what is due: the briefs of days that have closed and whose plan is done, and the packs of decisions.
     *
     * @param quiet how long no input has come: while catching up, nothing is late
     * @param spent says whether the time is used up; what is left is written the next time
     */
    void write(
            PlanBoard board,
            Dirty dirty,
            LocalDate first,
            Instant now,
            Duration quiet,
            BooleanSupplier spent,
            BiConsumer<String, SpecificRecord> to) {
        var today = board.today();
        if (today.isEmpty()) {
            return;
        }
        stores.countersFrom(PASSED_OVER).forEach((counter, day) -> {
            if (day < first.toEpochDay()) {
                stores.uncount(counter);
            }
        });
        var failed = packs(board, dirty, today.get(), new Pause(now, quiet), spent, to);
        for (var day : due(first, today.get())) {
            if (dirty.reaches(day) || spent.getAsBoolean()) {
                break;
            }
            try {
                write(day, board, now, to);
            } catch (RuntimeException bug) {
                Failures.rethrowOutage(bug);
                failed = failed == null ? bug : failed;
                passOver(day);
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    /** Days whose brief failed are tried again; they don't keep later ones waiting. */
    private List<LocalDate> due(LocalDate first, LocalDate today) {
        var next = stores.counter(BRIEFED)
                .map(last -> LocalDate.ofEpochDay(last + 1))
                .orElse(first);
        var passedOver = stores.countersFrom(PASSED_OVER).values().stream()
                .map(LocalDate::ofEpochDay)
                .filter(day -> !day.isAfter(today));
        var later = next.isAfter(today) ? Stream.<LocalDate>of() : next.datesUntil(today.plusDays(1));
        return Stream.concat(passedOver, later).toList();
    }

    private void write(LocalDate day, PlanBoard board, Instant now, BiConsumer<String, SpecificRecord> to) {
        var then = board.requests().asOf(day);
        var situation = board.situation().asOf(day, then.commitments());
        var content = JSON.writeValueAsString(brief(situation, then, day, later(situation, day, LAST_AHEAD)));
        var brief = record("day|" + day, BriefKind.DAY_CLOSE, day, null, content, now, board);
        UnfinishedChange.make(() -> {
            to.accept("day|" + day, brief);
            stores.uncount(PASSED_OVER + day);
            briefed(day);
        });
    }

    private void passOver(LocalDate day) {
        UnfinishedChange.make(() -> {
            stores.count(PASSED_OVER + day, day.toEpochDay());
            briefed(day);
        });
    }

    private void briefed(LocalDate day) {
        stores.count(BRIEFED, Math.max(day.toEpochDay(), stores.counter(BRIEFED).orElse(Long.MIN_VALUE)));
    }

    /** Keeps the profile by its hash, once. */
    void keep(ReferenceProfile profile, String text, Instant now, BiConsumer<String, SpecificRecord> to) {
        var key = "profile|" + profile.hash();
        if (stores.counter(key).isEmpty()) {
            to.accept(key, new ProfileKept(profile.hash(), profile.code(), text, now));
            stores.count(key, 1);
        }
    }

    /** With what the ids of a request's packs begin. */
    static String decisions(String requestId) {
        return "decision|" + requestId + '|';
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
            BiConsumer<String, SpecificRecord> to) {
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
                        var content = pack(board, account, entry, asOf, before);
                        var brief =
                                record(id, BriefKind.DECISION, asOf, account.requestId(), content, pause.now(), board);
                        UnfinishedChange.make(() -> {
                            to.accept(id, brief);
                            stores.count(id, 1);
                        });
                    } catch (RuntimeException bug) {
                        Failures.rethrowOutage(bug);
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

    private String pack(PlanBoard board, Account account, Account.Entry entry, LocalDate asOf, LocalDate before) {
        var then = board.requests().asOf(asOf);
        var situation = board.situation().asOf(asOf, then.commitments());
        var decided = board.requests().after(account.requestId(), entry.eventId());
        var reach = asOf.plusDays(board.profile().forecast().horizonDays() + (long) LAST_AHEAD);
        var gone = Packing.lastDay(decided, asOf).plusDays(1);
        var until = gone.isAfter(reach) ? reach : gone;
        int days = (int) Math.max(LAST_AHEAD, until.toEpochDay() - asOf.toEpochDay());
        var later = later(situation, asOf, days);
        var brief = brief(situation, then, asOf, later);
        return JSON.writeValueAsString(new Packing(board.profile())
                .pack(
                        decided,
                        brief,
                        later.subMap(asOf, false, until, true),
                        asOf.equals(before)
                                ? null
                                : "reports reach to " + asOf + " only; the decision is dated " + entry.on()));
    }

    private DayBrief brief(
            Situation situation, Requests then, LocalDate day, Map<LocalDate, List<DayPlan>> plansByDay) {
        Map<LocalDate, List<DayPlan>> ahead = new TreeMap<>();
        AHEAD.forEach(days -> ahead.put(day.plusDays(days), plansByDay.getOrDefault(day.plusDays(days), List.of())));
        var requests = BriefedRequests.of(then, situation, day);
        return new Briefing(situation)
                .of(day, plansByDay.getOrDefault(day, List.of()), ahead, requests.named(), requests.leftOut());
    }

    /** The plans of a day and of some days after it. */
    private NavigableMap<LocalDate, List<DayPlan>> later(Situation situation, LocalDate day, int days) {
        return AllPlaces.plans(planner, situation, day, day.plusDays(days), place -> plans.before(place, day));
    }

    private Brief record(
            String id,
            BriefKind kind,
            LocalDate day,
            @Nullable String requestId,
            String content,
            Instant now,
            PlanBoard board) {
        var brief = Brief.newBuilder()
                .setBriefId(id)
                .setKind(kind)
                .setDay(day)
                .setRequestId(requestId)
                .setContent(content)
                .setContentHash(sha256(content))
                .setEdition(1)
                .setWrittenAt(now)
                .setRevision(stores.revision())
                .setProfileHash(board.profile().hash())
                .build();
        int bytes = RecordSize.of(brief);
        if (bytes > RecordSize.LARGEST) {
            throw new IllegalStateException("the brief " + id + " would have " + bytes + " bytes, more than the "
                    + RecordSize.LARGEST + " that can be kept of one");
        }
        return brief;
    }

    private static String sha256(String content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
