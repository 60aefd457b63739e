package io.muster.ingest.encounters.domain;

import io.muster.ingest.judging.Problem;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An encounter as it was written, each field as its text, before anything was judged. One is used again for every line of
 * a batch.
 */
public final class EncounterDraft {

    private final Map<EncounterField, @Nullable String> values = new EnumMap<>(EncounterField.class);

    /** Empties it for the next line. */
    public void clear() {
        values.clear();
    }

    /**
     * Takes a field's text; null and the empty text stand for nothing.
     *
     * @return a problem where the field was given before: which of two values holds can't be known
     */
    public @Nullable Problem put(EncounterField field, @Nullable String text) {
        if (values.containsKey(field)) {
            return Problem.of(field.title(), text, field.title() + " is given twice", "each field once");
        }
        values.put(field, text == null || text.isEmpty() ? null : text);
        return null;
    }

    /** Why it is reversed; null where nothing is said. */
    public @Nullable String reason() {
        return get(EncounterField.REASON);
    }

    @Nullable
    String get(EncounterField field) {
        return values.get(field);
    }
}
