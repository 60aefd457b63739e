package io.muster.staffing.answers.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.muster.events.HistoryEntry;
import io.muster.events.LineState;
import io.muster.events.RequestState;
import io.muster.events.RequestStatus;
import io.muster.events.SourcedUnit;
import io.muster.staffing.answers.problems.NothingThere;
import io.muster.staffing.answers.readmodel.Reading;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Requests for assistance: where each stands, what of it is supportable, and its history with the refusals. */
@RestController
class RequestsController {

    private final Reading reading;

    RequestsController(Reading reading) {
        this.reading = reading;
    }

    /**
     * A request.
     *
     * @param coveredUntil last day of its people; absent while it has none
     * @param decidedBy role that decided, unverified until tokens prove roles
     * @param overlaps lines of other open requests that name the same need; absent where there are none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RequestView(
            String id,
            String title,
            String requester,
            String purpose,
            String state,
            List<LineView> lines,
            List<CriterionView> criteria,
            List<CounselView> counsel,
            List<UnitView> units,
            List<CostView> costs,
            List<EntryView> history,
            List<String> policies,
            @Nullable String until,
            @Nullable LocalDate expectedDecisionOn,
            @Nullable LocalDate decidedOn,
            @Nullable String decidedBy,
            @Nullable LocalDate coveredUntil,
            @Nullable List<TakenBackView> takenBack,
            @Nullable List<Overlaps.Overlap> overlaps,
            long revision) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LineView(
            String line,
            List<String> tasks,
            @Nullable String place,
            String component,
            @Nullable String status,
            List<TrancheView> tranches,
            int days,
            boolean armedForSelfDefense,
            boolean officersPresent,
            boolean supportable,
            List<RefusalView> refusals,
            List<String> findings,
            int headcount,
            @Nullable Long sourced,
            LocalDate firstDay,
            LocalDate lastDay,
            List<ChangeView> changes) {}

    record TrancheView(int headcount, LocalDate from) {}

    record RefusalView(String task, String rule, String source, String inForce) {}

    record ChangeView(String kind, int headcount, LocalDate until, LocalDate on) {}

    /** A finding; {@code outdated} is there where it is about an earlier version of the request. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CriterionView(
            String criterion,
            String verdict,
            String assessorRole,
            String evidence,
            LocalDate on,
            @Nullable Boolean outdated) {}

    /** An event that was taken back: nothing of the request follows from it. */
    record TakenBackView(
            String eventId,
            String transition,
            LocalDate on,
            String role,
            String reversal,
            LocalDate reversedOn,
            String reversedBy,
            String reason) {}

    record CounselView(String line, String task, boolean lawful, String text) {}

    record UnitView(
            String line,
            String component,
            String unit,
            int headcount,
            List<String> trainingMissed,
            int earlierExtensions) {}

    record CostView(String component, long personDays, double low, double mid, double high, String basis) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EntryView(
            String eventId,
            String transition,
            LocalDate on,
            String role,
            boolean accepted,
            @Nullable String reason,
            String from,
            String to,
            Instant recordedAt) {}

    @GetMapping("/api/v1/requests")
    List<RequestView> requests() {
        var tables = reading.tables();
        return tables.requests().stream()
                // events of a request that nobody submitted are refused, and make no request
                .filter(state -> state.getState() != RequestStatus.UNKNOWN)
                .map(state -> view(state, tables.requests()))
                .toList();
    }

    @GetMapping("/api/v1/requests/{id}")
    RequestView request(@PathVariable String id) {
        var tables = reading.tables();
        return tables.request(id)
                .map(state -> view(state, tables.requests()))
                .orElseThrow(() -> NothingThere.request(id, tables.requests()));
    }

    private static RequestView view(RequestState state, Collection<RequestState> all) {
        var overlaps = Overlaps.of(state, all);
        return new RequestView(
                state.getRequestId(),
                state.getTitle(),
                state.getRequester(),
                state.getPurpose(),
                state.getState().name(),
                state.getLines().stream()
                        .map(line -> line(line, sourced(state, line.getRequest().getLine())))
                        .toList(),
                state.getCriteria().stream()
                        .map(finding -> new CriterionView(
                                finding.getCriterion().name(),
                                finding.getVerdict().name(),
                                finding.getAssessorRole(),
                                finding.getEvidence(),
                                finding.getOn(),
                                finding.getOutdated() ? true : null))
                        .toList(),
                state.getCounsel().stream()
                        .map(finding -> new CounselView(
                                finding.getLine(), finding.getTask(), finding.getLawful(), finding.getText()))
                        .toList(),
                state.getUnits().stream()
                        .map(unit -> new UnitView(
                                unit.getLine(),
                                unit.getComponent(),
                                unit.getUnit(),
                                unit.getHeadcount(),
                                unit.getTrainingMissed(),
                                unit.getEarlierExtensions()))
                        .toList(),
                state.getCosts().stream()
                        .map(band -> new CostView(
                                band.getComponent(),
                                band.getPersonDays(),
                                band.getLow(),
                                band.getMid(),
                                band.getHigh(),
                                band.getBasis()))
                        .toList(),
                state.getHistory().stream()
                        .map(entry -> new EntryView(
                                entry.getEventId().toString(),
                                entry.getTransition(),
                                entry.getOn(),
                                entry.getRole(),
                                entry.getAccepted(),
                                reason(entry, state, all),
                                entry.getFrom().name(),
                                entry.getTo().name(),
                                entry.getRecordedAt()))
                        .toList(),
                state.getPolicies(),
                state.getUntil(),
                state.getExpectedDecisionOn(),
                state.getDecidedOn(),
                state.getDecidedBy(),
                state.getCoveredUntil(),
                takenBack(state),
                overlaps.isEmpty() ? null : overlaps,
                state.getRevision());
    }

    /** Why an event was refused; of a request that there isn't also which may have been meant, of those that are known now. */
    private static @Nullable String reason(HistoryEntry entry, RequestState state, Collection<RequestState> all) {
        var reason = entry.getReason();
        boolean isOfNone = state.getState() == RequestStatus.UNKNOWN
                && state.getTakenBack().isEmpty()
                && !entry.getAccepted()
                && reason != null;
        var near = isOfNone ? NothingThere.near(state.getRequestId(), all) : "";
        return near.isEmpty() ? reason : reason + "; " + near;
    }

    private static @Nullable List<TakenBackView> takenBack(RequestState state) {
        return state.getTakenBack().isEmpty()
                ? null
                : state.getTakenBack().stream()
                        .map(event -> new TakenBackView(
                                event.getEventId().toString(),
                                event.getTransition(),
                                event.getOn(),
                                event.getRole(),
                                event.getReversal().toString(),
                                event.getReversedOn(),
                                event.getReversedBy(),
                                event.getReason()))
                        .toList();
    }

    /** People of the units that were named for a line; absent before any was. */
    private static @Nullable Long sourced(RequestState state, String line) {
        return state.getUnits().isEmpty()
                ? null
                : state.getUnits().stream()
                        .filter(unit -> unit.getLine().equals(line))
                        .mapToLong(SourcedUnit::getHeadcount)
                        .sum();
    }

    private static LineView line(LineState state, @Nullable Long sourced) {
        var request = state.getRequest();
        return new LineView(
                request.getLine(),
                request.getTasks(),
                request.getPlace(),
                request.getComponent(),
                request.getStatus(),
                request.getTranches().stream()
                        .map(tranche -> new TrancheView(tranche.getHeadcount(), tranche.getFrom()))
                        .toList(),
                request.getDays(),
                request.getArmedForSelfDefense(),
                request.getOfficersPresent(),
                state.getSupportable(),
                state.getRefusals().stream()
                        .map(refusal -> new RefusalView(
                                refusal.getTask(), refusal.getRule(), refusal.getSource(), refusal.getInForce()))
                        .toList(),
                state.getFindings(),
                state.getHeadcount(),
                sourced,
                state.getFirstDay(),
                state.getLastDay(),
                state.getChanges().stream()
                        .map(change -> new ChangeView(
                                change.getKind(), change.getHeadcount(), change.getUntil(), change.getOn()))
                        .toList());
    }
}
