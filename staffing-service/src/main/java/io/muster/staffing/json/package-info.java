/** How numbers are written in JSON. */
@NullMarked
package io.muster.staffing.json;

import org.jspecify.annotations.NullMarked;
