/** People on hand and persons held, as places report them: counts. */
@NullMarked
package io.muster.ingest.personnel;

import org.jspecify.annotations.NullMarked;
