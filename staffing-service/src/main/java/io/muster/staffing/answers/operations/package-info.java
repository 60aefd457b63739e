/** What became of batches, what was refused, and which profiles were in use. */
@NullMarked
package io.muster.staffing.answers.operations;

import org.jspecify.annotations.NullMarked;
