/** The whole service in a test: real HTTP, a producer in memory, a registry in memory. */
@NullMarked
package io.muster.ingest.testing;

import org.jspecify.annotations.NullMarked;
