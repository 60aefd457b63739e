package io.muster.staffing.planning.custody;

import io.muster.staffing.planning.demand.DemandBasis;
import org.jspecify.annotations.Nullable;

/**
 * Persons held at a place at the end of a day, a stock.
 *
 * @param held persons, at least 0
 * @param over72Hours persons held over the limit, at least
 * @param meanStayHours by Little's law, or null where nobody leaves
 * @param binding what holds people: {@code none}, {@code paperwork}, or the code of the exit that binds
 * @param assumed whether the stock rests on assumed stays and no census
 * @param capacity persons that the place can hold, or null where the profile does not say
 * @param backlogHours hours of work that wait
 * @param comeBack what it takes to come back under the capacity, or null where nobody is held beyond it
 */
public record CustodyDay(
        DemandBasis basis,
        double held,
        double over72Hours,
        @Nullable Double meanStayHours,
        String binding,
        boolean assumed,
        @Nullable Double capacity,
        double backlogHours,
        @Nullable ComeBack comeBack) {

    /**
     * What must be processed, and leave, to come back under the capacity.
     *
     * @param days days allowed
     * @param personsPerDay persons a day at today's arrivals
     * @param hoursPerDay hours of processing a day that they take; where an exit binds, more typists don't help
     */
    public record ComeBack(double days, double personsPerDay, double hoursPerDay) {}
}
