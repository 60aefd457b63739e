package io.muster.staffing.planning.demand;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.planning.situation.PolicyStep;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How encounters without a stated pathway are split on a day: by the latest policy in force that says so for their kind, else by
 * the profile's period. A policy in force changes no pathway that a report states.
 */
public final class Mix {

    /** Names every code or group in a policy. */
    public static final String ALL = "*";

    private final ReferenceProfile profile;
    private final List<PolicyStep> policies;
    private final ZoneId zone;
    private final Map<Kind, Rule> rules = new HashMap<>();

    /** What tells one kind of encounter from another on a day, counted from 1970. */
    private record Kind(long day, String component, String authority, String demographic) {}

    /**
     * What splits one kind of encounter.
     *
     * @param shares shares of the pathways, 0 to 1 each; empty where nothing splits that kind
     * @param mark honesty mark of the shares
     * @param source what they rest on
     */
    record Rule(Map<String, Double> shares, String mark, String source) {

        static final Rule NONE = new Rule(Map.of(), "A", "nothing splits this kind");
    }

    /** The mix of that profile under those policies. */
    public Mix(ReferenceProfile profile, List<PolicyStep> policies) {
        this.profile = profile;
        this.policies =
                policies.stream().filter(policy -> !policy.mix().isEmpty()).toList();
        this.zone = profile.zone();
    }

    /** The first full day under a policy. */
    public static LocalDate firstDay(PolicyStep policy, ZoneId zone) {
        var at = policy.effectiveAt().atZone(zone);
        return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? at.toLocalDate()
                : at.toLocalDate().plusDays(1);
    }

    /**
     * Shares of the pathways, 0 to 1 each.
     *
     * @return empty where neither a policy nor the profile splits that kind
     */
    public Map<String, Double> shares(LocalDate day, String component, String authority, String demographic) {
        return rule(day, component, authority, demographic).shares();
    }

    /** The rule that splits that kind on that day. */
    Rule rule(LocalDate day, String component, String authority, String demographic) {
        return rules.computeIfAbsent(
                new Kind(day.toEpochDay(), component, authority, demographic),
                kind -> find(day, component, authority, demographic));
    }

    /** A policy's mix may name one code or, by {@link #ALL}, every one. */
    private static boolean fits(String named, String code) {
        return named.equals(ALL) || named.equals(code);
    }

    /** The factor of a policy on a group's arrivals, 1 where it has none. */
    static double factor(PolicyStep policy, String group) {
        return policy.effects().getOrDefault(group, policy.effects().getOrDefault(ALL, 1.0));
    }

    private Rule find(LocalDate day, String component, String authority, String demographic) {
        for (var policy : policies.reversed()) {
            if (!day.isBefore(firstDay(policy, zone))) {
                Map<String, Double> shares = new LinkedHashMap<>();
                policy.mix().stream()
                        .filter(share -> fits(share.component(), component)
                                && fits(share.authority(), authority)
                                && fits(share.demographic(), demographic))
                        .forEach(share -> shares.merge(share.pathway(), share.share(), Double::sum));
                if (!shares.isEmpty()) {
                    return new Rule(shares, policy.mark(), policy.name() + ": " + policy.source());
                }
            }
        }
        return profile.mix().stream()
                .filter(period -> !day.isBefore(period.from()))
                .reduce((earlier, later) -> later)
                .flatMap(period -> period.rules().stream()
                        .filter(rule -> rule.fits(component, authority, demographic))
                        .findFirst()
                        .map(rule -> new Rule(rule.shares(), period.mark().name(), period.source())))
                .orElse(Rule.NONE);
    }
}
