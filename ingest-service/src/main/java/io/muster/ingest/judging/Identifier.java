package io.muster.ingest.judging;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names that clients give: of sources, batches, requests. They become parts of record keys, which are joined by a bar, and
 * of web addresses.
 */
public final class Identifier {

    /** What is right, for messages. */
    public static final String EXPECTED =
            "1 to 128 letters, digits and . _ : @ + = ~ -, beginning with a letter or digit";

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:@+=~-]{0,127}");

    private Identifier() {}

    /** What is wrong with a name, if anything is. */
    public static Optional<Problem> problem(String field, String name) {
        return ALLOWED.matcher(name).matches()
                ? Optional.empty()
                : Optional.of(new Problem(field, name, field + " can't be used as a name", EXPECTED));
    }
}
