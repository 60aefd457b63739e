/** How many people each task at each place needs, how that comes about, and a day at a glance. */
@NullMarked
package io.muster.staffing.answers.needs;

import org.jspecify.annotations.NullMarked;
