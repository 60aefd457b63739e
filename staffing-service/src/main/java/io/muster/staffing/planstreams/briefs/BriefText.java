package io.muster.staffing.planstreams.briefs;

import io.muster.events.Brief;
import io.muster.events.BriefKind;
import io.muster.staffing.planning.brief.Briefing;
import io.muster.staffing.planning.brief.DayBrief;
import io.muster.staffing.planning.plan.DayPlan;
import io.muster.staffing.planning.plan.Planner;
import io.muster.staffing.planning.situation.Situation;
import io.muster.staffing.planstreams.rows.Recomputation;
import io.muster.staffing.planstreams.rows.RecordSize;
import io.muster.staffing.planstreams.state.PlanBoard;
import io.muster.staffing.planstreams.state.PlanStores;
import io.muster.staffing.requests.decisions.Packing;
import io.muster.staffing.requests.domain.Account;
import io.muster.staffing.requests.domain.Requests;
import io.muster.support.json.PlainNumbers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What briefs say. It follows from what is dated up to its day alone, so that it does not matter how far the plan has come by then. */
public final class BriefText {

    private static final List<Integer> AHEAD = List.of(1, 7, 14);
    private static final int LAST_AHEAD = 14;
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new PlainNumbers()).build();

    private final Planner planner;
    private final PlanStores stores;
    private final Recomputation plans;

    public BriefText(Planner planner, PlanStores stores, Recomputation plans) {
        this.planner = planner;
        this.stores = stores;
        this.plans = plans;
    }

    /** The brief of a day that has closed. */
    Brief ofDay(String id, LocalDate day, PlanBoard board, Instant now) {
        var then = board.requests().asOf(day);
        var situation = board.situation().asOf(day, then.commitments());
        var content = JSON.writeValueAsString(brief(situation, then, day, later(situation, day, LAST_AHEAD)));
        return record(id, BriefKind.DAY_CLOSE, day, null, content, now, board);
    }

    /** The pack of a decision as of a day: the one before it, or an earlier one where reports don't reach as far. */
    Brief ofDecision(String id, Account account, Account.Entry entry, LocalDate asOf, PlanBoard board, Instant now) {
        var content = pack(board, account, entry, asOf);
        return record(id, BriefKind.DECISION, asOf, account.requestId(), content, now, board);
    }

    private String pack(PlanBoard board, Account account, Account.Entry entry, LocalDate asOf) {
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
                        asOf.equals(entry.on().minusDays(1))
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
        return planner.plans(
                situation, day, day.plusDays(days), plans.before(day).withoutFailures());
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
