package io.muster.schemas.profile.reading;

/**
 * One thing that is wrong with a profile.
 *
 * @param file name of the file as it was asked for
 * @param line line in the file, from 1
 * @param key where in the file, such as {@code tasks.DATA_ENTRY.support}
 * @param reason what was seen and what was expected
 */
public record Finding(String file, int line, String key, String reason) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + key + ": " + reason;
    }
}
