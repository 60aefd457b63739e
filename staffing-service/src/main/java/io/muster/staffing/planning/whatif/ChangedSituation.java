package io.muster.staffing.planning.whatif;

import io.muster.schemas.profile.Place;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.planning.deployments.Stay;
import io.muster.staffing.planning.situation.Adjustment;
import io.muster.staffing.planning.situation.Commitment;
import io.muster.staffing.planning.situation.PolicyStep;
import io.muster.staffing.planning.situation.Situation;
import io.muster.staffing.planning.situation.StaffReport;
import io.muster.staffing.planning.workload.ShareOut;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A situation as it would be with the changes of a what-if. */
final class ChangedSituation {

    private static final String WHAT_IF = "what-if";

    private final Situation today;
    private final WhatIfChanges changes;
    private final ReferenceProfile profile;

    ChangedSituation(Situation today, WhatIfChanges changes) {
        this.today = today;
        this.changes = changes;
        this.profile = today.profile();
    }

    Situation with(Map<String, Map<LocalDate, Map<String, Double>>> supposed) {
        return new Situation(
                profile,
                today.today(),
                today.counts(),
                today.published(),
                policies(),
                adjustments(),
                today.censuses(),
                reports(),
                commitments(),
                supposed,
                today.posts(),
                today.measurements());
    }

    /**
     * Policies at their new instants, told after those that stay at theirs, and each changed mix as a policy that comes after all
     * others.
     */
    private List<PolicyStep> policies() {
        List<PolicyStep> policies = new ArrayList<>();
        List<PolicyStep> moved = new ArrayList<>();
        for (var policy : today.policies()) {
            var at = changes.policies().stream()
                    .filter(date -> date.policyId().equals(policy.policyId()))
                    .map(WhatIfChanges.PolicyDate::effectiveAt)
                    .reduce(policy.effectiveAt(), (earlier, later) -> later);
            var into = at.equals(policy.effectiveAt()) ? policies : moved;
            into.add(new PolicyStep(
                    policy.policyId(),
                    policy.name(),
                    at,
                    policy.announcedOn(),
                    policy.effects(),
                    policy.mix(),
                    policy.operationalFrom(),
                    policy.source(),
                    policy.mark()));
        }
        policies.addAll(moved);
        policies.sort(Comparator.comparing(PolicyStep::effectiveAt));
        changes.mixes().forEach(mix -> policies.add(policy(mix)));
        return policies;
    }

    private PolicyStep policy(WhatIfChanges.MixOf mix) {
        var shares = mix.shares().entrySet().stream()
                .map(share -> new PolicyStep.MixShare(
                        mix.component(), mix.authority(), mix.demographic(), share.getKey(), share.getValue()))
                .toList();
        return new PolicyStep(
                WHAT_IF,
                WHAT_IF,
                mix.from().atStartOfDay(profile.zone()).toInstant(),
                null,
                Map.of(),
                shares,
                Map.of(),
                WHAT_IF,
                "A");
    }

    private List<Adjustment> adjustments() {
        List<Adjustment> adjustments = new ArrayList<>(today.adjustments());
        int number = 0;
        for (var change : changes.standards()) {
            number++;
            for (var value : values(change).entrySet()) {
                adjustments.add(new Adjustment(
                        WHAT_IF + " %06d".formatted(number),
                        change.standard(),
                        value.getKey(),
                        value.getValue(),
                        change.from(),
                        change.to(),
                        WHAT_IF,
                        WHAT_IF));
            }
        }
        return adjustments;
    }

    /** The value by place: a total that is spread is shared out as the profile's own would be. */
    private Map<String, Double> values(WhatIfChanges.StandardAt change) {
        if (change.place() != null) {
            return Map.of(change.place(), change.value());
        }
        var spread = profile.standard(change.standard()).orElseThrow().spread();
        var places = profile.places();
        var weights = places.stream()
                .map(place -> spread == null ? 1.0 : place.weights().getOrDefault(spread, 0.0))
                .toList();
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        boolean whole = change.value() == Math.rint(change.value());
        List<Long> shares = whole ? ShareOut.largestRemainder((long) change.value(), weights) : List.of();
        Map<String, Double> values = new LinkedHashMap<>();
        for (int index = 0; index < places.size(); index++) {
            Place place = places.get(index);
            double even = sum == 0 ? change.value() / places.size() : change.value() * weights.get(index) / sum;
            double share = whole ? shares.get(index) : even;
            values.put(place.code(), spread == null ? change.value() : share);
        }
        return values;
    }

    private List<Commitment> commitments() {
        List<Commitment> commitments = new ArrayList<>();
        for (var commitment : today.commitments()) {
            var stays = commitment.stays();
            for (var ending : changes.endings()) {
                if (commitment.requestId().equals(ending.request())
                        && (ending.line() == null || ending.line().equals(commitment.line()))) {
                    stays = stays.stream()
                            .map(stay -> until(stay, ending.lastDay()))
                            .toList();
                }
            }
            commitments.add(new Commitment(
                    commitment.requestId(),
                    commitment.line(),
                    commitment.tasks(),
                    commitment.place(),
                    commitment.component(),
                    stays,
                    commitment.officersPresent(),
                    commitment.deployedOn()));
        }
        commitments.addAll(changes.deployments());
        return commitments;
    }

    private static Stay until(Stay stay, LocalDate lastDay) {
        return stay.lastDay().isAfter(lastDay)
                ? new Stay(stay.component(), stay.headcount(), stay.from(), lastDay)
                : stay;
    }

    /** People reported without a request stay as reported until their last day, and then are reported as 0. */
    private List<StaffReport> reports() {
        List<StaffReport> reports = new ArrayList<>(today.reports());
        for (var ending : changes.endings()) {
            if (ending.component() != null) {
                var ended =
                        reports.stream().filter(report -> isOf(report, ending)).toList();
                reports.removeIf(report -> isOf(report, ending) && report.day().isAfter(ending.lastDay()));
                ended.forEach(
                        report -> reports.add(removed(report, ending.lastDay().plusDays(1))));
            }
        }
        return reports;
    }

    private static boolean isOf(StaffReport report, WhatIfChanges.Ending ending) {
        return report.requestId() == null
                && report.component().equals(ending.component())
                && (ending.place() == null || ending.place().equals(report.place()))
                && (ending.task() == null || ending.task().equals(report.task()));
    }

    private static StaffReport removed(StaffReport report, LocalDate day) {
        return new StaffReport(
                report.eventId(),
                report.source(),
                report.place(),
                report.task(),
                report.component(),
                day,
                0,
                null,
                null,
                null,
                report.unit(),
                "A",
                WHAT_IF,
                Instant.MAX,
                Long.MAX_VALUE);
    }
}
