/**
 * Quantities that know how they came about. A formula of the model is written once, as operations on quantities; its likely
 * value, its low and high end, a thousand draws, what moves it most and the steps of its explanation are read from the result.
 */
@NullMarked
package io.muster.staffing.planning.quantity;

import org.jspecify.annotations.NullMarked;
