/** What an orchestrator must know: broker, registry, last event, and the profile in use. */
@NullMarked
package io.muster.ingest.health;

import org.jspecify.annotations.NullMarked;
