/** Published files as events on their topic. */
@NullMarked
package io.muster.ingest.published.publish;

import org.jspecify.annotations.NullMarked;
