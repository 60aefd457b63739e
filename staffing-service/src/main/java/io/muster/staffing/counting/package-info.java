/** Which encounters count, and how many persons they add up to by place and day. */
@NullMarked
package io.muster.staffing.counting;

import org.jspecify.annotations.NullMarked;
