/** Where requests for assistance stand, which others name the same need, and what would be missing without them. */
@NullMarked
package io.muster.staffing.answers.requests;

import org.jspecify.annotations.NullMarked;
