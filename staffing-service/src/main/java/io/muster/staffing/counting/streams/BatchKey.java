package io.muster.staffing.counting.streams;

/** Names a batch. The separator can stand in neither part: what has it there is refused at the door and here. */
record BatchKey(String source, String batch) {

    private static final char SEPARATOR = '|';

    String text() {
        return source + SEPARATOR + batch;
    }

    static BatchKey of(String text) {
        var at = text.indexOf(SEPARATOR);
        return new BatchKey(text.substring(0, at), text.substring(at + 1));
    }
}
