/** What each task of a place needs: how many people, who may do it, who is there, who is missing. */
@NullMarked
package io.muster.staffing.planning.needs;

import org.jspecify.annotations.NullMarked;
