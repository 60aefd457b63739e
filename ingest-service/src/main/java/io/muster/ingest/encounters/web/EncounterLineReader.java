package io.muster.ingest.encounters.web;

import io.muster.ingest.encounters.domain.EncounterDraft;
import io.muster.ingest.judging.Problem;
import org.jspecify.annotations.Nullable;

/** Reads a line of a batch as one encounter; how depends on the content type. */
interface EncounterLineReader {

    /**
     * Whether the line says how to read those after it instead of being an encounter.
     *
     * @throws io.muster.ingest.http.HttpRefusal if nothing can be read after it
     */
    boolean isHeader(byte[] bytes, int start, int length);

    /**
     * Reads a line into the draft, which is empty.
     *
     * @return why it can't be read; null where it can
     */
    @Nullable
    Problem read(byte[] bytes, int start, int length, EncounterDraft draft);
}
