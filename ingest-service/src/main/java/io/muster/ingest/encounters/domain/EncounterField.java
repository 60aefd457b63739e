package io.muster.ingest.encounters.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A field of a reported encounter. */
public enum EncounterField {
    PERSONS("persons"),
    PLACE("place"),
    COMPONENT("component"),
    DEMOGRAPHIC("demographic"),
    AUTHORITY("authority"),
    PATHWAY("pathway"),
    CITIZENSHIP("citizenship"),
    OBSERVED_AT("observedAt"),
    /** Why it is reversed; only in a reversal. */
    REASON("reason");

    /** The fields of an encounter. */
    public static final Set<EncounterField> OF_ENCOUNTER =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(REASON)));

    /** The fields of a reversal: the original, and why. */
    public static final Set<EncounterField> OF_REVERSAL =
            Collections.unmodifiableSet(EnumSet.allOf(EncounterField.class));

    private static final Map<String, EncounterField> BY_TITLE =
            Arrays.stream(values()).collect(Collectors.toMap(EncounterField::title, Function.identity()));

    private final String title;

    EncounterField(String title) {
        this.title = title;
    }

    /** Its name in JSON and in the header of a CSV. */
    public String title() {
        return title;
    }

    /** Whether a report may leave it out. */
    public boolean optional() {
        return this == PATHWAY || this == CITIZENSHIP || this == REASON;
    }

    /** The field of that name; null where there is none. */
    public static @Nullable EncounterField of(String title) {
        return BY_TITLE.get(title);
    }

    /** Their names, for messages. */
    public static String titles(Collection<EncounterField> fields) {
        return fields.stream().map(EncounterField::title).collect(Collectors.joining(", "));
    }
}
