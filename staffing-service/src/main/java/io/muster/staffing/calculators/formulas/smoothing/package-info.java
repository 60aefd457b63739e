/** Exponential smoothing in innovation form: the model, its filter and its fit. */
@NullMarked
package io.muster.staffing.calculators.formulas.smoothing;

import org.jspecify.annotations.NullMarked;
