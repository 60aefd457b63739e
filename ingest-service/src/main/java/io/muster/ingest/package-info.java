/** Takes reports, files and requests over HTTP, judges what can be judged without state, and publishes events. */
@NullMarked
package io.muster.ingest;

import org.jspecify.annotations.NullMarked;
