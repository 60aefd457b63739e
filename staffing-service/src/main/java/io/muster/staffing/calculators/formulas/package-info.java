/** The calculators themselves, one class for each published formula. */
@NullMarked
package io.muster.staffing.calculators.formulas;

import org.jspecify.annotations.NullMarked;
