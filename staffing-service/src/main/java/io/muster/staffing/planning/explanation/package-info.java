/** How a number came about: steps, each a formula over named terms, so that a reader can recompute it. */
@NullMarked
package io.muster.staffing.planning.explanation;

import org.jspecify.annotations.NullMarked;
