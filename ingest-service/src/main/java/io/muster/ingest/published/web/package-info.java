/** Published files over HTTP. */
@NullMarked
package io.muster.ingest.published.web;

import org.jspecify.annotations.NullMarked;
