/** What an orchestrator must know of either service: broker, registry, and the profile in use. */
@NullMarked
package io.muster.support.health;

import org.jspecify.annotations.NullMarked;
