/** What an orchestrator must know: broker, registry, streams, the last event, and the profile in use. */
@NullMarked
package io.muster.staffing.health;

import org.jspecify.annotations.NullMarked;
