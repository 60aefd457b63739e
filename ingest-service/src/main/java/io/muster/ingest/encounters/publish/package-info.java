/** Encounters as events on their topic. */
@NullMarked
package io.muster.ingest.encounters.publish;

import org.jspecify.annotations.NullMarked;
