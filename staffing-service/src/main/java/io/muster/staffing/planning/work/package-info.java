/** What the tasks of a place ask for on a day: hours of work and posts, by the standards as they hold there. */
@NullMarked
package io.muster.staffing.planning.work;

import org.jspecify.annotations.NullMarked;
