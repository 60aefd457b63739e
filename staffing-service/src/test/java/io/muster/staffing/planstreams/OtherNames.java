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
            case Step.People one ->
                new Step.People(
                        other(one.id()),
                        one.place(),
                        one.task(),
                        one.component(),
                        one.day(),
                        one.onHand(),
                        one.request(),
                        one.unit(),
                        one.withdrawn(),
                        -one.clock());
            case Step.Held one ->
                new Step.Held(
                        other(one.id()), one.place(), one.day(), one.hour(), one.held(), one.withdrawn(), -one.clock());
            case Step.Confirmed one ->
                new Step.Confirmed(other(one.id()), one.place(), one.day(), one.withdrawn(), -one.clock());
            case Step.Policy one ->
                new Step.Policy(
                        other(one.id()), one.day(), one.group(), one.factor(), one.place(), one.from(), -one.clock());
            case Step.Authority one ->
                new Step.Authority(other(one.id()), one.from(), one.until(), one.purpose(), -one.clock());
            case Step.Standard one ->
                new Step.Standard(
                        other(one.id()),
                        one.standard(),
                        one.place(),
                        one.value(),
                        one.from(),
                        one.until(),
                        -one.clock());
            default -> step;
        };
    }

    private static int other(int id) {
        return MIRROR - id;
    }
}
