package io.muster.ingest.published.domain;

import io.muster.ingest.judging.Problem;
import io.muster.schemas.profile.Code;
import io.muster.schemas.profile.Place;
import io.muster.schemas.profile.ReferenceProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What published files call one kind of thing, and its code in the profile. Names change from release to release. */
final class PublishedNames {

    private final String kind;
    private final Map<String, String> codes = new HashMap<>();

    private PublishedNames(String kind) {
        this.kind = kind;
    }

    static PublishedNames of(String kind, List<Code> all) {
        var names = new PublishedNames(kind);
        all.forEach(code -> names.add(code.code(), code.name(), code.aliases()));
        return names;
    }

    /** Places by their full names: a sector and a field office share the name of their city. */
    static PublishedNames ofPlaces(ReferenceProfile profile) {
        var names = new PublishedNames("area of responsibility");
        for (Place place : profile.places()) {
            names.add(place.code(), place.name(), place.aliases());
        }
        return names;
    }

    private void add(String code, String name, List<String> aliases) {
        codes.put(bare(code), code);
        codes.put(bare(name), code);
        aliases.forEach(alias -> codes.put(bare(alias), code));
    }

    /** The code of a name; null if the profile knows none. */
    @Nullable
    String code(String name) {
        return codes.get(bare(name));
    }

    Problem unknown(Column column, String name) {
        return new Problem(
                column.title(),
                name,
                "unknown " + kind,
                "a name that the profile has; add '" + name + "' to the aliases of one if it is a new name of it");
    }

    private static String bare(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
