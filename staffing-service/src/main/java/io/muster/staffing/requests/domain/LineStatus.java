package io.muster.staffing.requests.domain;

import io.muster.staffing.planning.deployments.Deployment;
import java.time.LocalDate;
import java.util.List;

/**
 * How a line stands.
 *
 * @param refusals why it can't be supported; empty where it can
 * @param findings what must be seen with it
 * @param approved people approved, 0 before a decision
 * @param deployment who is committed how long; nobody before a decision
 */
public record LineStatus(
        Line line,
        List<Refusal> refusals,
        List<String> findings,
        int approved,
        Deployment deployment,
        List<Restay> changes) {

    public LineStatus {
        refusals = List.copyOf(refusals);
        findings = List.copyOf(findings);
        changes = List.copyOf(changes);
    }

    /**
     * Why a task of the line is refused.
     *
     * @param isFinal whether no finding of counsel can cure it
     */
    public record Refusal(String task, String rule, String source, String inForce, boolean isFinal) {}

    /** An extension or reduction. */
    public record Restay(String kind, int headcount, LocalDate until, LocalDate on) {}

    /** Whether the law lets it be supported. */
    public boolean isSupportable() {
        return refusals.isEmpty();
    }
}
