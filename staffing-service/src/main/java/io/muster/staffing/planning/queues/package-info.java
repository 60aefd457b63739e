/** Short-wait desks: Erlang B, C and A for any size, the least staff for a target, and square-root staffing. */
@NullMarked
package io.muster.staffing.planning.queues;

import org.jspecify.annotations.NullMarked;
