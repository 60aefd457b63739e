package io.muster.ingest.judging;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The codes that one kind of thing has in the profile, such as its places. */
public final class CodeSet {

    private final String kind;
    private final Map<String, String> codes = new LinkedHashMap<>();

    /**
     * Codes of one kind.
     *
     * @param kind what they name, in the singular, such as {@code place}
     */
    public CodeSet(String kind, Collection<String> codes) {
        this.kind = kind;
        codes.forEach(code -> this.codes.put(code, code));
    }

    /** The code itself, one object for all reports that name it; null where there is none such. */
    public @Nullable String find(String code) {
        return codes.get(code);
    }

    /** Whether there is such a code. */
    public boolean has(String code) {
        return codes.containsKey(code);
    }

    /** All of them, in the profile's order. */
    public Collection<String> all() {
        return codes.keySet();
    }

    /** What to say of a code that there isn't. */
    public Problem unknown(String field, String value) {
        return new Problem(field, value, "unknown " + kind, "one of " + String.join(", ", codes.keySet()));
    }
}
