/** The editions of what inputs say, and which of them stand. */
@NullMarked
package io.muster.staffing.planstreams.facts;

import org.jspecify.annotations.NullMarked;
