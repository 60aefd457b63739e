package io.muster.staffing.planning.situation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change of policy with its expected effects. Of two of one instant the later in the order of the log comes after the other.
 *
 * @param effectiveAt the instant; the first full day after it is the first under the new policy
 * @param announcedOn the day from which planners know of it, or null where it was never announced
 * @param effects factor on arrivals by pathway group, from that day
 * @param mix shares of pathways from that day, in place of the profile's; empty to keep the profile's
 * @param operationalFrom first day of operational demand by place, where the policy moves it
 * @param mark honesty mark: F, M, C or A
 */
public record PolicyStep(
        String policyId,
        String name,
        Instant effectiveAt,
        @Nullable LocalDate announcedOn,
        Map<String, Double> effects,
        List<MixShare> mix,
        Map<String, LocalDate> operationalFrom,
        String source,
        String mark) {

    public PolicyStep {
        effects = Map.copyOf(effects);
        mix = List.copyOf(mix);
        operationalFrom = Map.copyOf(operationalFrom);
    }

    /** Share of one kind of encounter that takes a pathway, 0 to 1. */
    public record MixShare(String component, String authority, String demographic, String pathway, double share) {}
}
