package io.muster.staffing.planning.custody;

import java.util.Map;

/**
 * A day of the places that share their exits.
 *
 * @param moved who is held, by place
 * @param claims what each of them has to do with the exits
 * @param exits whom the exits took: while this is as it was, what one place does changes nothing at the others
 */
public record RegionDay(Map<String, CustodyModel.Moved> moved, Map<String, ExitClaims> claims, Exits exits) {

    /**
     * Whom the exits took.
     *
     * @param modelled shares before anybody was counted
     * @param counted shares once a census has corrected who waits
     */
    public record Exits(ExitShares modelled, ExitShares counted) {}
}
