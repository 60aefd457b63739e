package io.muster.ingest.judging;

/** A number as its sender wrote it, not yet rounded or cut by anything. */
public record WrittenNumber(String text) {

    @Override
    public String toString() {
        return text;
    }
}
