/** How numbers are compared with decimal limits, and the normal distribution. */
@NullMarked
package io.muster.staffing.planning.numbers;

import org.jspecify.annotations.NullMarked;
