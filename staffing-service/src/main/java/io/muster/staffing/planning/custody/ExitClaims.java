package io.muster.staffing.planning.custody;

import io.muster.staffing.planning.quantity.Ends;
import java.util.Map;

/**
 * What a place has to do with the exits of its region on a day: all that other places need to know of it.
 *
 * @param modelled by exit, before anybody was counted
 * @param counted by exit, once a census has corrected who waits; the same where none was taken
 */
public record ExitClaims(Map<String, Claim> modelled, Map<String, Claim> counted) {

    /**
     * One exit.
     *
     * @param waiting persons who could leave by it, at each end of who is held
     * @param capacity persons a day whom this place's share of it takes
     */
    public record Claim(Ends<Double> waiting, Ends<Double> capacity) {}
}
