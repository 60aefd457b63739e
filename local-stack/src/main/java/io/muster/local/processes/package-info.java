/** The programs of the local stack as child processes: start, readiness, end, and what to say when one fails. */
@NullMarked
package io.muster.local.processes;

import org.jspecify.annotations.NullMarked;
