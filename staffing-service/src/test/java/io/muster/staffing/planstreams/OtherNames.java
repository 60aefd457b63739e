package io.muster.staffing.planstreams;

import java.util.List;

/**
 * The same history, told under ids that sort the other way round and by producers whose clocks go the other way: what is said, and
 * the order in which it is said, stay.
 */
final class OtherNames {

    private static final int MIRROR = 8;

    private OtherNames() {}

    static List<Step> of(List<Step> history) {
        return history.stream().map(OtherNames::renamed).toList();
    }

    private static Step renamed(Step step) {
        return switch (step) {
            case Step.Report told -> told.as(other(told.id()), told.withdrawn(), -told.clock());
            case Step.Policy policy ->
                new Step.Policy(
                        other(policy.id()),
                        policy.day(),
                        policy.group(),
                        policy.factor(),
                        policy.place(),
                        policy.from(),
                        -policy.clock());
            case Step.Authority authority ->
                new Step.Authority(
                        other(authority.id()),
                        authority.from(),
                        authority.until(),
                        authority.purpose(),
                        -authority.clock());
            case Step.Standard standard ->
                new Step.Standard(
                        other(standard.id()),
                        standard.standard(),
                        standard.place(),
                        standard.value(),
                        standard.from(),
                        standard.until(),
                        -standard.clock());
            default -> step;
        };
    }

    private static int other(int id) {
        return MIRROR - id;
    }
}
