/** The plan of a place, day by day: its demand, its custody and its needs. */
@NullMarked
package io.muster.staffing.planning.plan;

import org.jspecify.annotations.NullMarked;
