/** Reads profiles from YAML, and refuses those that can't be used with everything that is wrong with them. */
@NullMarked
package io.muster.schemas.profile.reading;

import org.jspecify.annotations.NullMarked;
