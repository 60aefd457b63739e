/** What the plan said at the close of a day and at each decision, and what a planner must look at. */
@NullMarked
package io.muster.staffing.answers.briefs;

import org.jspecify.annotations.NullMarked;
