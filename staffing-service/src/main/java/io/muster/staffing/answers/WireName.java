package io.muster.staffing.answers;

import java.util.Locale;

/** The names of closed sets as answers write them: {@code CARRIED_FORWARD} is {@code carried-forward}. */
final class WireName {

    /** Basis of what rests on arrivals that nobody knows. */
    static final String UNKNOWN = "unknown";

    private WireName() {}

    static String of(Enum<?> name) {
        return of(name.name());
    }

    static String of(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
