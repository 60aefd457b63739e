package io.muster.local.cli;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What one replay is asked to do.
 *
 * @param ingest address of the ingest service that takes the data
 * @param staffing address of the staffing service that gives the answer
 * @param quick whether a part of the data is enough
 * @param json file for the answer, or null for none
 */
record DemoRun(
        URI ingest, URI staffing, boolean quick, @Nullable Path json) {}
