package io.muster.staffing.planning.custody;

import io.muster.staffing.planning.demand.DemandBasis;
import org.jspecify.annotations.Nullable;

/**
 * Persons held at a place at the end of a day, a stock.
 *
 * @param low persons at the low end of stays, exits and arrivals
 * @param held persons, at least 0
 * @param high persons at the high end, or null where nobody knows it
 * @param over72Hours persons held over the limit, at least; null where arrivals are known for fewer days than the limit has, and no
 *     census says
 * @param meanStayHours hours since the first of those held came, if who came first left first; null where that is unknown
 * @param binding what holds people: {@code none}, {@code paperwork}, or the code of the exit that binds
 * @param assumed whether the stock rests on assumed stays and no census
 * @param startedEmpty whether the stock was begun with nobody, not observed so, and may still miss who was there then
 * @param capacity persons that the place can hold, or null where the profile does not say
 * @param backlogHours hours of work that wait, or null where nobody knows what the people on hand get done
 * @param released persons released on the day since an exit could not take them within the limit of its overflow rule
 * @param comeBack what it takes to come back under the capacity, or null where nobody is held beyond it
 */
public record CustodyDay(
        DemandBasis basis,
        double low,
        double held,
        @Nullable Double high,
        @Nullable Double over72Hours,
        @Nullable Double meanStayHours,
        String binding,
        boolean assumed,
        boolean startedEmpty,
        @Nullable Double capacity,
        @Nullable Double backlogHours,
        double released,
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
