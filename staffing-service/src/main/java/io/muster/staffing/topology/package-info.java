/** Puts counting and planning together and runs them on Kafka Streams. */
@NullMarked
package io.muster.staffing.topology;

import org.jspecify.annotations.NullMarked;
