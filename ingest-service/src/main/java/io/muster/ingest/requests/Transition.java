package io.muster.ingest.requests;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can happen to a request, by the word that the address names. */
enum Transition {
    SUBMIT,
    AMEND,
    RECEIVE,
    EVALUATE,
    DECIDE,
    RETURN,
    ORDER,
    SOURCE,
    DEPLOY,
    EXTEND,
    REDUCE,
    TRANSITION,
    REDEPLOY,
    CLOSE,
    WITHDRAW,
    EXPIRE,
    /** Takes an earlier event of the request back. */
    REVERSE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Transition> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(Transition::word).collect(Collectors.joining(", "));
    }
}
