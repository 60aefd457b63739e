package io.muster.staffing.counting.domain;

import org.jspecify.annotations.Nullable;

/**
 * A running hash: FNV-1a over 64 bits, folded to 32 at the end. It is kept in state, so it must never change.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-eastlake-fnv/">The FNV non-cryptographic hash algorithm</a>
 */
final class Fingerprint {

    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final int END_OF_TEXT = 0x1f;
    private static final int NO_TEXT = 0x1e;

    private long hash = BASIS;

    private Fingerprint() {}

    static Fingerprint start() {
        return new Fingerprint();
    }

    Fingerprint add(@Nullable String text) {
        if (text == null) {
            step(NO_TEXT);
            return this;
        }
        for (int i = 0; i < text.length(); i++) {
            step(text.charAt(i));
        }
        step(END_OF_TEXT);
        return this;
    }

    Fingerprint add(long number) {
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            step((int) (number >>> shift) & 0xff);
        }
        return this;
    }

    int value() {
        return (int) (hash ^ (hash >>> 32));
    }

    private void step(int unit) {
        hash = (hash ^ unit) * PRIME;
    }
}
