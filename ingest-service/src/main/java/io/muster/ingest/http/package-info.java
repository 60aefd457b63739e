/** How bodies come in and refusals go out over HTTP, the same for every feature. */
@NullMarked
package io.muster.ingest.http;

import org.jspecify.annotations.NullMarked;
