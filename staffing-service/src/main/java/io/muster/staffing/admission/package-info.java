/** What events of the planning topics must be to be taken, whoever put them there. */
@NullMarked
package io.muster.staffing.admission;

import org.jspecify.annotations.NullMarked;
