/** Each formula of the plan alone, for teaching and checking: what goes in, what comes out, and the arithmetic between. */
@NullMarked
package io.muster.staffing.calculators.domain;

import org.jspecify.annotations.NullMarked;
