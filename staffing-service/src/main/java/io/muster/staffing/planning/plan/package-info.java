/** The plan of a place, day by day: demand, persons held, work and needs tied together. */
@NullMarked
package io.muster.staffing.planning.plan;

import org.jspecify.annotations.NullMarked;
