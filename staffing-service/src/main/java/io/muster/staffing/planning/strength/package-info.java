/** Who is authorised and who is on hand, by place, task and day. */
@NullMarked
package io.muster.staffing.planning.strength;

import org.jspecify.annotations.NullMarked;
