package io.muster.staffing.requests.streams;

import io.muster.events.CommittedStay;
import io.muster.events.CostBand;
import io.muster.events.CounselFinding;
import io.muster.events.Criterion;
import io.muster.events.CriterionFinding;
import io.muster.events.HistoryEntry;
import io.muster.events.LineChange;
import io.muster.events.LineRefusal;
import io.muster.events.LineState;
import io.muster.events.RequestEventRejected;
import io.muster.events.RequestLine;
import io.muster.events.RequestState;
import io.muster.events.RequestStatus;
import io.muster.events.SourcedUnit;
import io.muster.events.TakenBackEvent;
import io.muster.events.Tranche;
import io.muster.events.Verdict;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.rules.Excerpt;
import io.muster.staffing.planning.deployments.Stay;
import io.muster.staffing.requests.domain.Account;
import io.muster.staffing.requests.decisions.Costs;
import io.muster.staffing.requests.domain.Line;
import io.muster.staffing.requests.domain.LineStatus;
import io.muster.staffing.requests.domain.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** From the domain's accounts to the events on the topics. */
public final class RequestStates {

    private RequestStates() {}

    /**
     * Where a request stands.
     *
     * @param events offsets of the events that it was judged by
     */
    public static RequestState state(Account account, List<Long> events, ReferenceProfile profile, long revision) {
        var asked = account.asked();
        return RequestState.newBuilder()
                .setRequestId(account.requestId())
                .setTitle(asked == null ? "" : asked.title())
                .setRequester(asked == null ? "" : asked.requester())
                .setPurpose(asked == null ? "" : asked.purpose())
                .setState(status(account.stage()))
                .setLines(account.lines().stream().map(RequestStates::line).toList())
                .setCriteria(account.findings().stream()
                        .map(one -> new CriterionFinding(
                                Criterion.valueOf(one.criterion()),
                                Verdict.valueOf(one.verdict()),
                                one.assessorRole(),
                                one.evidence(),
                                one.on(),
                                one.isOutdated()))
                        .toList())
                .setCounsel(account.counsel().stream()
                        .map(one -> new CounselFinding(one.line(), one.task(), one.lawful(), one.text()))
                        .toList())
                .setUnits(account.units().stream()
                        .map(one -> new SourcedUnit(
                                one.line(),
                                one.component(),
                                one.unit(),
                                one.headcount(),
                                one.trainingMissed(),
                                one.earlierExtensions()))
                        .toList())
                .setCosts(Costs.of(account, profile).stream()
                        .map(one -> new CostBand(
                                one.component(), one.personDays(), one.low(), one.mid(), one.high(), one.basis()))
                        .toList())
                .setHistory(account.history().stream().map(RequestStates::entry).toList())
                .setPolicies(asked == null ? List.of() : asked.policies())
                .setUntil(asked == null ? null : asked.until())
                .setExpectedDecisionOn(asked == null ? null : asked.expectedDecisionOn())
                .setDecidedOn(account.decidedOn())
                .setDecidedBy(account.decidedBy())
                .setCoveredUntil(account.coveredUntil().orElse(null))
                .setRevision(revision)
                .setProfileHash(profile.hash())
                .setTakenBack(account.takenBack().stream()
                        .map(RequestStates::takenBack)
                        .toList())
                .setEvents(events)
                .build();
    }

    /**
     * A refused event as it came, with its reason.
     *
     * @param stage where the request stands
     */
    public static RequestEventRejected rejected(SpecificRecord event, Stage stage, String reason, Instant now) {
        var head = RequestEvents.headOf(event).orElseThrow();
        return RequestEventRejected.newBuilder()
                .setEventId(UUID.fromString(head.eventId()))
                .setRequestId(Excerpt.of(head.requestId()))
                .setTransition(RequestEvents.transition(event).orElseThrow().word())
                .setState(status(stage))
                .setReason(reason)
                .setEvent(EventText.of(event))
                .setRejectedAt(now)
                .build();
    }

    private static TakenBackEvent takenBack(Account.TakenBack event) {
        return new TakenBackEvent(
                UUID.fromString(event.eventId()),
                event.transition(),
                event.on(),
                event.role(),
                UUID.fromString(event.reversal()),
                event.reversedOn(),
                event.reversedBy(),
                event.reason());
    }

    private static LineState line(LineStatus standing) {
        var line = standing.line();
        return LineState.newBuilder()
                .setRequest(request(line))
                .setSupportable(standing.isSupportable())
                .setRefusals(standing.refusals().stream()
                        .map(one -> new LineRefusal(one.task(), one.rule(), one.source(), one.inForce(), one.isFinal()))
                        .toList())
                .setFindings(standing.findings())
                .setHeadcount(standing.approved())
                .setFirstDay(line.firstDay())
                .setLastDay(lastDay(standing))
                .setStays(standing.deployment().stays().stream()
                        .map(one -> new CommittedStay(
                                one.component(), Math.toIntExact(one.headcount()), one.from(), one.lastDay()))
                        .toList())
                .setChanges(standing.changes().stream()
                        .map(one -> new LineChange(one.kind(), one.headcount(), one.until(), one.on()))
                        .toList())
                .build();
    }

    private static LocalDate lastDay(LineStatus standing) {
        return standing.deployment().stays().stream()
                .map(Stay::lastDay)
                .max(Comparator.naturalOrder())
                .orElse(standing.line().lastDay());
    }

    private static RequestLine request(Line line) {
        return RequestLine.newBuilder()
                .setLine(line.id())
                .setTasks(line.tasks())
                .setPlace(line.place())
                .setComponent(line.component())
                .setStatus(line.status())
                .setTranches(line.tranches().stream()
                        .map(one -> new Tranche(one.headcount(), one.from()))
                        .toList())
                .setDays(line.days())
                .setArmedForSelfDefense(line.armedForSelfDefense())
                .setOfficersPresent(line.officersPresent())
                .setReplaces(line.replaces())
                .setNote(line.note())
                .build();
    }

    private static HistoryEntry entry(Account.Entry entry) {
        return new HistoryEntry(
                UUID.fromString(entry.eventId()),
                entry.transition(),
                entry.on(),
                entry.role(),
                entry.accepted(),
                entry.reason(),
                status(entry.from()),
                status(entry.to()),
                entry.recordedAt());
    }

    /** The stage of which a state tells; {@code UNKNOWN} is that of a request of which no event was accepted. */
    public static Stage stage(RequestStatus status) {
        return status == RequestStatus.UNKNOWN ? Stage.NONE : Stage.valueOf(status.name());
    }

    private static RequestStatus status(Stage stage) {
        return stage == Stage.NONE ? RequestStatus.UNKNOWN : RequestStatus.valueOf(stage.name());
    }
}
