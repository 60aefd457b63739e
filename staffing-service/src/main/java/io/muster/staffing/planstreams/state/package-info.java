/** What the planning task remembers: its stores, and the board that the plan is computed from. */
@NullMarked
package io.muster.staffing.planstreams.state;

import org.jspecify.annotations.NullMarked;
