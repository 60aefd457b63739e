/** The one way to the broker: send, await, push back; and what must stand before anything is sent. */
@NullMarked
package io.muster.ingest.publishing;

import org.jspecify.annotations.NullMarked;
