package io.muster.ingest.published.domain;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parts of the border, as the agency's files name them. */
final class Regions {

    /** The region of files that tell no other. */
    static final String SOUTHWEST = "SOUTHWEST";

    static final String EXPECTED = "Southwest Land Border, Northern Land Border, Coastal Border or Other";

    private static final Map<String, String> CODES = Map.of(
            "SOUTHWEST LAND BORDER", SOUTHWEST,
            "NORTHERN LAND BORDER", "NORTHERN",
            "COASTAL BORDER", "COASTAL",
            "OTHER", "OTHER");

    private Regions() {}

    static @Nullable String code(String name) {
        return CODES.get(name.toUpperCase(Locale.ROOT));
    }
}
