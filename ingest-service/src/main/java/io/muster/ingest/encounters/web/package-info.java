/** Encounters over HTTP: one, a batch as NDJSON or CSV, and a reversal. */
@NullMarked
package io.muster.ingest.encounters.web;

import org.jspecify.annotations.NullMarked;
