/** Encounters: counts of persons with place, kind and time, one by one or in batches of any size. */
@NullMarked
package io.muster.ingest.encounters;

import org.jspecify.annotations.NullMarked;
