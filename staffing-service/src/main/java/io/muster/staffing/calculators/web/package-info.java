/** The calculators over HTTP. */
@NullMarked
package io.muster.staffing.calculators.web;

import org.jspecify.annotations.NullMarked;
