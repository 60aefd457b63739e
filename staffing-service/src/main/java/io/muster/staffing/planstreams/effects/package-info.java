/** What an input changes, computed whole before anything changes. */
@NullMarked
package io.muster.staffing.planstreams.effects;

import org.jspecify.annotations.NullMarked;
