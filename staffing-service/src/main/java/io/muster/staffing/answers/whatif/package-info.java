/** What the needs would be if something were otherwise; nothing of it is published or kept. */
@NullMarked
package io.muster.staffing.answers.whatif;

import org.jspecify.annotations.NullMarked;
