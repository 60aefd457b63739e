/** The topics that the services share, as typed values. */
@NullMarked
package io.muster.schemas.topics;

import org.jspecify.annotations.NullMarked;
