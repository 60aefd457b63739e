/** From the plan to the records on the topics: what has changed against what was published. */
@NullMarked
package io.muster.staffing.planstreams.rows;

import org.jspecify.annotations.NullMarked;
