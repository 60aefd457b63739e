package io.muster.ingest.encounters.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A body line by line, in one buffer whatever its size. Lines end with LF or CRLF, the last one may have no end; a byte-order
 * mark at the start is left out. A line that is too long is passed over without being kept.
 */
final class Lines {

    /** Most bytes of a line, its end aside. */
    static final int LONGEST = 64 * 1024;

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int FIRST_SIZE = 16 * 1024;

    private final InputStream body;
    private byte[] buffer = new byte[FIRST_SIZE];
    private int unread;
    private int filled;
    private boolean ended;

    private int start;
    private int length;
    private long number;
    private boolean tooLong;

    Lines(InputStream body) {
        this.body = body;
    }

    /** Goes to the next line; false if there is none. */
    boolean next() throws IOException {
        tooLong = false;
        start = unread;
        var at = unread;
        while (true) {
            at = endOfLine(at);
            if (at < filled) {
                append(at, at + 1);
                return true;
            }
            if (ended) {
                return last();
            }
            at -= makeRoom();
            fill();
        }
    }

    /** Holds the line, from {@link #start()} on, until the next one. */
    byte[] buffer() {
        return buffer;
    }

    int start() {
        return start;
    }

    /** Bytes of the line without its end; 0 if it was too long. */
    int length() {
        return length;
    }

    /** Physical number of the line, from 1. */
    long number() {
        return number;
    }

    /** Whether the line had more than {@link #LONGEST} bytes. */
    boolean tooLong() {
        return tooLong;
    }

    /** Whether there is nothing on the line but spaces and tabs. */
    boolean blank() {
        for (var at = start; at < start + length; at++) {
            if (buffer[at] != ' ' && buffer[at] != '\t') {
                return false;
            }
        }
        return !tooLong;
    }

    private int endOfLine(int from) {
        var at = from;
        while (at < filled && buffer[at] != '\n') {
            at++;
        }
        return at;
    }

    private boolean last() {
        if (filled == start && !tooLong) {
            return false;
        }
        append(filled, filled);
        return true;
    }

    private void append(int end, int next) {
        unread = next;
        number++;
        if (number == 1 && beginsWithMark(end)) {
            start += MARK.length;
        }
        var withoutReturn = end > start && buffer[end - 1] == '\r' ? end - 1 : end;
        tooLong = tooLong || withoutReturn - start > LONGEST;
        length = tooLong ? 0 : withoutReturn - start;
    }

    private boolean beginsWithMark(int end) {
        return end - start >= MARK.length && Arrays.equals(buffer, start, start + MARK.length, MARK, 0, MARK.length);
    }

    /** Moves the begun line to the front, and grows or empties the buffer if that gives no room; says how far it moved. */
    private int makeRoom() {
        if (filled < buffer.length) {
            return 0;
        }
        var moved = start;
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, filled - start);
        } else if (filled > LONGEST + MARK.length + 1) {
            tooLong = true;
            moved = filled;
        } else {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        filled -= moved;
        start = 0;
        return moved;
    }

    private void fill() throws IOException {
        var read = body.read(buffer, filled, buffer.length - filled);
        if (read < 0) {
            ended = true;
        } else {
            filled += read;
        }
    }
}
