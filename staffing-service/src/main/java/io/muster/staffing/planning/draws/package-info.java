/** What is uncertain, drawn many times: the same draws for every place, task and day, so that what they give can be added. */
@NullMarked
package io.muster.staffing.planning.draws;

import org.jspecify.annotations.NullMarked;
