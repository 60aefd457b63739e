/** What will come: damped additive Holt-Winters in innovation form, fitted or running one closed day at a time. */
@NullMarked
package io.muster.staffing.planning.forecast;

import org.jspecify.annotations.NullMarked;
