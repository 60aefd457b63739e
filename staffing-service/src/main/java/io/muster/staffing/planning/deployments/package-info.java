/** Who is there until when: lines with tranches, extensions and reductions, and what is missing on each day. */
@NullMarked
package io.muster.staffing.planning.deployments;

import org.jspecify.annotations.NullMarked;
