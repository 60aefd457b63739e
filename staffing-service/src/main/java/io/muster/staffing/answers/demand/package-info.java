/** Who came to the places and is expected there, how old their data is, and what publications say of the same people. */
@NullMarked
package io.muster.staffing.answers.demand;

import org.jspecify.annotations.NullMarked;
