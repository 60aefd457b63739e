package io.muster.ingest.requests;

import io.muster.events.ApprovedLine;
import io.muster.events.CounselFinding;
import io.muster.events.Criterion;
import io.muster.events.CriterionFinding;
import io.muster.events.Decision;
import io.muster.events.RequestDecided;
import io.muster.events.RequestEvaluated;
import io.muster.events.RequestSourced;
import io.muster.events.SourcedUnit;
import io.muster.events.Verdict;
import io.muster.ingest.judging.CodeSet;
import io.muster.ingest.judging.Days;
import io.muster.ingest.judging.Fields;
import io.muster.ingest.judging.PeopleCounts;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** What the provider says on a request: findings, decision, units. */
final class AssessmentEvents {

    private static final CodeSet CRITERIA = names("criterion", Criterion.values());
    private static final CodeSet VERDICTS = names("verdict", Verdict.values());
    private static final CodeSet DECISIONS = names("decision", Decision.values());

    private final CodeSet components;
    private final PeopleCounts people;

    AssessmentEvents(CodeSet components, PeopleCounts people) {
        this.components = components;
        this.people = people;
    }

    SpecificRecord evaluated(TransitionHeader act, Fields body) {
        var findings = body.objects("findings").stream()
                .map(finding -> finding(finding, act))
                .toList();
        var counsel =
                body.objects("counsel").stream().map(AssessmentEvents::counsel).toList();
        if (findings.isEmpty() && counsel.isEmpty() && !body.isUnreadable("counsel")) {
            body.wrong("findings", null, "are none", "at least one finding on a criterion, or one of counsel");
        }
        return new RequestEvaluated(
                act.eventId(), act.requestId(), act.on(), act.role(), act.recordedAt(), findings, counsel, act.note());
    }

    SpecificRecord decided(TransitionHeader act, Fields body) {
        var decision = Decision.valueOf(known(body.code("decision", DECISIONS)));
        var approved = body.objects("approved").stream().map(this::approved).toList();
        if ((decision == Decision.APPROVED_PARTIAL) == approved.isEmpty() && decision != Decision.UNKNOWN) {
            body.wrong(
                    "approved",
                    approved.size() + " line(s)",
                    "does not fit the decision " + decision,
                    "the lines approved with APPROVED_PARTIAL, and none otherwise");
        }
        return new RequestDecided(
                act.eventId(), act.requestId(), act.on(), act.role(), act.recordedAt(), decision, approved, act.note());
    }

    SpecificRecord sourced(TransitionHeader act, Fields body) {
        List<SourcedUnit> units =
                body.atLeastOne("units").stream().map(this::unit).toList();
        return new RequestSourced(
                act.eventId(), act.requestId(), act.on(), act.role(), act.recordedAt(), units, act.note());
    }

    private static CriterionFinding finding(Fields finding, TransitionHeader act) {
        var on = Days.happenedOn(finding, "on", act.recordedAt());
        RequestDays.check(finding, "on", on, act.on());
        var event = new CriterionFinding(
                Criterion.valueOf(known(finding.code("criterion", CRITERIA))),
                Verdict.valueOf(known(finding.code("verdict", VERDICTS))),
                finding.text("assessorRole"),
                finding.text("evidence"),
                on,
                false);
        finding.end();
        return event;
    }

    private static CounselFinding counsel(Fields finding) {
        var event = new CounselFinding(
                finding.id("line"), finding.id("task"), finding.neededFlag("lawful"), finding.text("text"));
        finding.end();
        return event;
    }

    private ApprovedLine approved(Fields line) {
        var event = new ApprovedLine(line.id("line"), people.of(line, "headcount", 0));
        line.end();
        return event;
    }

    private SourcedUnit unit(Fields unit) {
        var extensions = unit.optionalWhole("earlierExtensions", 0);
        var event = new SourcedUnit(
                unit.id("line"),
                unit.code("component", components),
                unit.text("unit"),
                people.of(unit, "headcount", 1),
                unit.texts("trainingMissed"),
                extensions == null ? 0 : extensions);
        unit.end();
        return event;
    }

    /** The stand-in of a field with a problem is no name; the problem itself is noted. */
    private static String known(String name) {
        return name.isEmpty() ? "UNKNOWN" : name;
    }

    private static CodeSet names(String kind, Enum<?>[] values) {
        return new CodeSet(
                kind,
                Arrays.stream(values)
                        .map(Enum::name)
                        .filter(name -> !name.equals("UNKNOWN"))
                        .toList());
    }
}
