package io.muster.staffing.admission;

import io.muster.events.Criterion;
import io.muster.events.Decision;
import io.muster.events.RequestAmended;
import io.muster.events.RequestDecided;
import io.muster.events.RequestDrafted;
import io.muster.events.RequestEvaluated;
import io.muster.events.RequestEventReversed;
import io.muster.events.RequestExtended;
import io.muster.events.RequestLine;
import io.muster.events.RequestOrdered;
import io.muster.events.RequestReduced;
import io.muster.events.RequestReturned;
import io.muster.events.RequestSourced;
import io.muster.events.RequestSubmitted;
import io.muster.events.RequestTransitioned;
import io.muster.events.Tranche;
import io.muster.events.Verdict;
import io.muster.schemas.rules.Bounds;
import io.muster.schemas.rules.DayCount;
import io.muster.staffing.requests.domain.RequestEvent;
import io.muster.staffing.requests.streams.RequestEventMapper;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Events of requests: whether they are sound. Whether they may come now, and whether the law lets them, the life cycle judges. */
final class RequestAdmission {

    private final AdmittedCodes codes;

    RequestAdmission(AdmittedCodes codes) {
        this.codes = codes;
    }

    void judge(SpecificRecord event, Defects defects) {
        RequestEventMapper.headOf(event).ifPresent(head -> head(head, defects));
        switch (event) {
            case RequestDrafted drafted -> {
                submission(drafted.getTitle(), drafted.getRequester(), drafted.getPurpose(), defects);
                lines(drafted.getLines(), defects);
                defects.texts("policies", drafted.getPolicies());
            }
            case RequestSubmitted submitted -> {
                submission(submitted.getTitle(), submitted.getRequester(), submitted.getPurpose(), defects);
                lines(submitted.getLines(), defects);
                defects.texts("policies", submitted.getPolicies());
            }
            case RequestAmended amended -> lines(amended.getLines(), defects);
            case RequestEvaluated evaluated -> evaluated(evaluated, defects);
            case RequestDecided decided -> decided(decided, defects);
            case RequestSourced sourced -> sourced(sourced, defects);
            case RequestExtended extended -> restayed(extended.getLine(), extended.getHeadcount(), defects);
            case RequestReduced reduced -> restayed(reduced.getLine(), reduced.getHeadcount(), defects);
            case RequestReturned returned -> defects.text("missing", returned.getMissing());
            case RequestOrdered ordered -> {
                defects.text("command", ordered.getCommand());
            }
            case RequestTransitioned transitioned -> {
                defects.text("to", transitioned.getTo());
            }
            case RequestEventReversed reversed -> defects.text("reason", reversed.getReason());
            default -> {}
        }
    }

    private static void head(RequestEvent.Head head, Defects defects) {
        defects.name("requestId", head.requestId());
        defects.happenedOn("on", head.on());
        defects.text("role", head.role());
    }

    private static void submission(String title, String requester, String purpose, Defects defects) {
        defects.text("title", title);
        defects.text("requester", requester);
        defects.text("purpose", purpose);
    }

    private void lines(List<RequestLine> lines, Defects defects) {
        defects.atLeastOne("lines", lines);
        lines.forEach(line -> line(line, defects));
        var ids = lines.stream().map(RequestLine::getLine).toList();
        if (ids.stream().distinct().count() < ids.size()) {
            defects.add("lines", String.join(", ", ids), "each line once");
        }
    }

    private void line(RequestLine line, Defects defects) {
        defects.name("line", line.getLine());
        defects.codes("tasks", line.getTasks(), codes.tasks());
        defects.code("place", line.getPlace(), codes.places());
        defects.code("component", line.getComponent(), codes.sendable());
        if (line.getReplaces() != null) {
            defects.name("replaces", line.getReplaces());
        }
        boolean isLength = line.getDays() >= 1 && line.getDays() <= Bounds.LONGEST_LINE;
        if (!isLength) {
            defects.add("days", line.getDays(), "1 to " + Bounds.LONGEST_LINE);
        }
        defects.atLeastOne("tranches", line.getTranches());
        for (var tranche : line.getTranches()) {
            defects.people("headcount", tranche.getHeadcount(), 1, codes.most());
        }
        var days = line.getTranches().stream().map(Tranche::getFrom).sorted().toList();
        if (isLength && !days.isEmpty()) {
            var last = DayCount.last(days.getFirst(), line.getDays());
            if (days.getLast().isAfter(last)) {
                defects.add("from", days.getLast(), "a day up to the line's last, " + last);
            }
        }
    }

    private static void evaluated(RequestEvaluated evaluated, Defects defects) {
        if (evaluated.getFindings().isEmpty() && evaluated.getCounsel().isEmpty()) {
            defects.add("findings", "empty", "at least one finding on a criterion, or one of counsel");
        }
        defects.items("findings", evaluated.getFindings());
        for (var finding : evaluated.getFindings()) {
            if (finding.getCriterion() == Criterion.UNKNOWN || finding.getVerdict() == Verdict.UNKNOWN) {
                defects.add(
                        "findings",
                        finding.getCriterion() + " " + finding.getVerdict(),
                        "a criterion and a verdict that are known here");
            }
            defects.text("assessorRole", finding.getAssessorRole());
            defects.text("evidence", finding.getEvidence());
            defects.happenedOn("findings.on", finding.getOn());
        }
        defects.items("counsel", evaluated.getCounsel());
        for (var counsel : evaluated.getCounsel()) {
            defects.name("counsel.line", counsel.getLine());
            defects.name("counsel.task", counsel.getTask());
            defects.text("counsel.text", counsel.getText());
        }
    }

    private void decided(RequestDecided decided, Defects defects) {
        boolean isPartial = decided.getDecision() == Decision.APPROVED_PARTIAL;
        if (decided.getDecision() == Decision.UNKNOWN) {
            defects.add("decision", decided.getDecision(), "APPROVED, APPROVED_PARTIAL or DENIED");
        } else if (isPartial == decided.getApproved().isEmpty()) {
            defects.add(
                    "approved",
                    decided.getApproved().size() + " line(s)",
                    "the lines approved with APPROVED_PARTIAL, and none otherwise");
        }
        defects.items("approved", decided.getApproved());
        for (var line : decided.getApproved()) {
            defects.name("approved.line", line.getLine());
            defects.people("approved.headcount", line.getHeadcount(), 0, codes.most());
        }
    }

    private void sourced(RequestSourced sourced, Defects defects) {
        defects.atLeastOne("units", sourced.getUnits());
        for (var unit : sourced.getUnits()) {
            defects.name("units.line", unit.getLine());
            defects.code("units.component", unit.getComponent(), codes.sendable());
            defects.text("units.unit", unit.getUnit());
            defects.people("units.headcount", unit.getHeadcount(), 1, codes.most());
            defects.texts("units.trainingMissed", unit.getTrainingMissed());
            defects.atLeast("units.earlierExtensions", unit.getEarlierExtensions(), 0);
        }
    }

    private void restayed(String line, int headcount, Defects defects) {
        defects.name("line", line);
        defects.people("headcount", headcount, 1, codes.most());
    }
}
