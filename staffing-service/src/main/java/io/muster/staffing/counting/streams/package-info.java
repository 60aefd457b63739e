/** The counting task: encounters in, running totals, refusals and batch outcomes out. */
@NullMarked
package io.muster.staffing.counting.streams;

import org.jspecify.annotations.NullMarked;
