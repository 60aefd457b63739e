/** Proposals: who might go where, and a request that would close the shortage. */
@NullMarked
package io.muster.staffing.answers.sourcing;

import org.jspecify.annotations.NullMarked;
