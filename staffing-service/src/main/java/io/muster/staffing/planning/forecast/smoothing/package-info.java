/** Exponential smoothing in innovation form: the model, its filter, its fit and the test of its season. */
@NullMarked
package io.muster.staffing.planning.forecast.smoothing;

import org.jspecify.annotations.NullMarked;
