package io.muster.staffing.answers.questions;

import java.util.Locale;

/** The names of closed sets as answers write them: {@code CARRIED_FORWARD} is {@code carried-forward}. */
public final class WireName {

    /** Basis of what rests on arrivals that nobody knows. */
    public static final String UNKNOWN = "unknown";

    private WireName() {}

    /** The name of an element of a closed set. */
    public static String of(Enum<?> name) {
        return of(name.name());
    }

    /** The same of a name that stands as text. */
    public static String of(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
