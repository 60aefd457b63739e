/** The published figures that stand: publications, their cells, and which of them may vanish. */
@NullMarked
package io.muster.staffing.planstreams.published;

import org.jspecify.annotations.NullMarked;
