/** What is told at the close of a day and at a decision, and what a planner must look at. */
@NullMarked
package io.muster.staffing.planstreams.briefs;

import org.jspecify.annotations.NullMarked;
