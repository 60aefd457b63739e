/** Stocks of people who wait or are held: what comes in, what goes out, and what must go out to come under a limit. */
@NullMarked
package io.muster.staffing.planning.backlog;

import org.jspecify.annotations.NullMarked;
