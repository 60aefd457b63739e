/** The Avro serde of all topics: Confluent's wire format and configuration keys, and a small client of the registry. */
@NullMarked
package io.muster.schemas.serde;

import org.jspecify.annotations.NullMarked;
