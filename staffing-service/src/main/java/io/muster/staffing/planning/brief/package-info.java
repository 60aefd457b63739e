/** What the plan says as of a day, in a form that is kept: needs, who is there, what comes, and what changed. */
@NullMarked
package io.muster.staffing.planning.brief;

import org.jspecify.annotations.NullMarked;
