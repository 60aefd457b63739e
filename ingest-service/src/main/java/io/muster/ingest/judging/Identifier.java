package io.muster.ingest.judging;

import io.muster.schemas.rules.Bounds;
import java.util.Optional;

/**
 * Names that clients give: of sources, batches, requests. They become parts of record keys, which are joined by a bar, and
 * of web addresses.
 */
public final class Identifier {

    /** What is right, for messages. */
    public static final String EXPECTED = Bounds.NAME;

    private Identifier() {}

    /** What is wrong with a name, if anything is. */
    public static Optional<Problem> problem(String field, String name) {
        return Bounds.isName(name)
                ? Optional.empty()
                : Optional.of(new Problem(field, name, field + " can't be used as a name", EXPECTED));
    }
}
