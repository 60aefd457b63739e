/** The best sharing of a day's people, found by integer programs. */
@NullMarked
package io.muster.staffing.planning.sourcing.search;

import org.jspecify.annotations.NullMarked;
