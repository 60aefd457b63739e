/** What may be told at all, whichever way it comes, by HTTP or on a topic; and how texts and numbers are shown to people. */
@NullMarked
package io.muster.schemas.rules;

import org.jspecify.annotations.NullMarked;
