package io.muster.ingest.encounters.domain;

/**
 * Which encounter it is.
 *
 * @param source who reports; scopes the batches
 * @param batch the batch's name
 * @param index place in the batch, from 0: physical line number - 1
 */
public record EncounterId(String source, String batch, long index) {

    /** Events that are de-duplicated together; a power of two. */
    public static final int SLICE = 256;

    /** Number of the slice that an index belongs to. */
    public static long slice(long index) {
        return index / SLICE;
    }

    /** Key of the record: source, batch and slice, so that an event that is sent again meets its first copy. */
    public String key() {
        return source + "|" + batch + "|" + slice(index);
    }
}
