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
            case Step.People people ->
                new Step.People(
                        other(people.id()),
                        people.place(),
                        people.task(),
                        people.component(),
                        people.day(),
                        people.onHand(),
                        people.request(),
                        people.unit(),
                        people.withdrawn(),
                        -people.clock());
            case Step.Posted post ->
                new Step.Posted(
                        other(post.id()),
                        post.opens(),
                        post.place(),
                        post.post(),
                        post.positions(),
                        post.heldBy(),
                        post.day(),
                        post.withdrawn(),
                        -post.clock());
            case Step.Measured work ->
                new Step.Measured(
                        other(work.id()),
                        work.place(),
                        work.task(),
                        work.pathway(),
                        work.minutes(),
                        work.count(),
                        work.day(),
                        work.withdrawn(),
                        -work.clock());
            case Step.Held held ->
                new Step.Held(
                        other(held.id()),
                        held.place(),
                        held.day(),
                        held.hour(),
                        held.held(),
                        held.withdrawn(),
                        -held.clock());
            case Step.Confirmed confirmed ->
                new Step.Confirmed(
                        other(confirmed.id()),
                        confirmed.place(),
                        confirmed.day(),
                        confirmed.withdrawn(),
                        -confirmed.clock());
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
