/** What the plan knows: counts, reports, policies and commitments, as values. */
@NullMarked
package io.muster.staffing.planning.situation;

import org.jspecify.annotations.NullMarked;
