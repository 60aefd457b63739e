/** Persons held at a place, from one day to the next: who stays, who can leave, and what a census corrects. */
@NullMarked
package io.muster.staffing.planning.custody;

import org.jspecify.annotations.NullMarked;
