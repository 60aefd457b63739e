/** The life cycle of requests for assistance. */
@NullMarked
package io.muster.staffing.requests;

import org.jspecify.annotations.NullMarked;
