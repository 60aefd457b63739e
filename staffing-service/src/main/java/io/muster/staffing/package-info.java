/** Counts encounters and computes, for every place, task and day, who is needed, who may be sent, who is missing. */
@NullMarked
package io.muster.staffing;

import org.jspecify.annotations.NullMarked;
