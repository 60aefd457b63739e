package io.muster.staffing.planning.forecast;

import java.util.List;

/**
 * What was expected at each horizon, to be judged when its step closes.
 *
 * @param expected by horizon, or none where it is judged by nothing
 * @param scale of the series then
 */
record Promise(List<Double> expected, double scale) {

    static final Promise NONE = new Promise(List.of(), 1);
}
