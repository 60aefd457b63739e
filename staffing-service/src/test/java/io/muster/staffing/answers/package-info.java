/** Tests that ask all answers, whatever room they are of. */
@NullMarked
package io.muster.staffing.answers;

import org.jspecify.annotations.NullMarked;
