/** The planning task: inputs in, planning and requests asked, demand, needs, custody and request states out. */
@NullMarked
package io.muster.staffing.planstreams;

import org.jspecify.annotations.NullMarked;
