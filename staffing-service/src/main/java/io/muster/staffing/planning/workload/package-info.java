/** From work to people: WISN, posts with their relief factor, load-driven staff, freed agents and the sharing-out of wholes. */
@NullMarked
package io.muster.staffing.planning.workload;

import org.jspecify.annotations.NullMarked;
