/** What will come: the simplest forecast that is not beaten, moved on by each closed day, with the errors of all as bounds. */
@NullMarked
package io.muster.staffing.planning.forecast;

import org.jspecify.annotations.NullMarked;
