/**
 * Who comes to a place on a day: counted, taken from published months, or expected, by what becomes of them. {@link
 * io.muster.staffing.planning.demand.DemandModel} is the way in.
 */
@NullMarked
package io.muster.staffing.planning.demand;

import org.jspecify.annotations.NullMarked;
