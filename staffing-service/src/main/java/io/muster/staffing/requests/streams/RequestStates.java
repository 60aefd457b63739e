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
import io.muster.staffing.requests.decisions.Costs;
import io.muster.staffing.requests.domain.Account;
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
        var submission = account.submission();
        return RequestState.newBuilder()
                .setRequestId(account.requestId())
                .setTitle(submission == null ? "" : submission.title())
                .setRequester(submission == null ? "" : submission.requester())
                .setPurpose(submission == null ? "" : submission.purpose())
                .setState(status(account.stage()))
                .setLines(account.lines().stream().map(RequestStates::line).toList())
                .setCriteria(account.findings().stream()
                        .map(finding -> new CriterionFinding(
                                Criterion.valueOf(finding.criterion()),
                                Verdict.valueOf(finding.verdict()),
                                finding.assessorRole(),
                                finding.evidence(),
                                finding.on(),
                                finding.isOutdated()))
                        .toList())
                .setCounsel(account.counsel().stream()
                        .map(counsel ->
                                new CounselFinding(counsel.line(), counsel.task(), counsel.lawful(), counsel.text()))
                        .toList())
                .setUnits(account.units().stream()
                        .map(unit -> new SourcedUnit(
                                unit.line(),
                                unit.component(),
                                unit.unit(),
                                unit.headcount(),
                                unit.trainingMissed(),
                                unit.earlierExtensions()))
                        .toList())
                .setCosts(Costs.of(account, profile).stream()
                        .map(band -> new CostBand(
                                band.component(), band.personDays(), band.low(), band.mid(), band.high(), band.basis()))
                        .toList())
                .setHistory(account.history().stream().map(RequestStates::entry).toList())
                .setPolicies(submission == null ? List.of() : submission.policies())
                .setUntil(submission == null ? null : submission.until())
                .setExpectedDecisionOn(submission == null ? null : submission.expectedDecisionOn())
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
        var head = RequestEventMapper.headOf(event).orElseThrow();
        return RequestEventRejected.newBuilder()
                .setEventId(UUID.fromString(head.eventId()))
                .setRequestId(Excerpt.of(head.requestId()))
                .setTransition(
                        RequestEventMapper.transition(event).orElseThrow().word())
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

    private static LineState line(LineStatus status) {
        var line = status.line();
        return LineState.newBuilder()
                .setRequest(request(line))
                .setSupportable(status.isSupportable())
                .setRefusals(status.refusals().stream()
                        .map(refusal -> new LineRefusal(
                                refusal.task(), refusal.rule(), refusal.source(), refusal.inForce(), refusal.isFinal()))
                        .toList())
                .setFindings(status.findings())
                .setHeadcount(status.approved())
                .setFirstDay(line.firstDay())
                .setLastDay(lastDay(status))
                .setStays(status.deployment().stays().stream()
                        .map(stay -> new CommittedStay(
                                stay.component(), Math.toIntExact(stay.headcount()), stay.from(), stay.lastDay()))
                        .toList())
                .setChanges(status.changes().stream()
                        .map(restay -> new LineChange(restay.kind(), restay.headcount(), restay.until(), restay.on()))
                        .toList())
                .build();
    }

    private static LocalDate lastDay(LineStatus status) {
        return status.deployment().stays().stream()
                .map(Stay::lastDay)
                .max(Comparator.naturalOrder())
                .orElse(status.line().lastDay());
    }

    private static RequestLine request(Line line) {
        return RequestLine.newBuilder()
                .setLine(line.id())
                .setTasks(line.tasks())
                .setPlace(line.place())
                .setComponent(line.component())
                .setStatus(line.status())
                .setTranches(line.tranches().stream()
                        .map(group -> new Tranche(group.headcount(), group.from()))
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
