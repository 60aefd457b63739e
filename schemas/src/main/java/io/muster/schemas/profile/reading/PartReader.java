package io.muster.schemas.profile.reading;

import io.muster.schemas.profile.CodeKind;
import io.muster.schemas.profile.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one part of a task's need; its driver decides which keys it has. */
final class PartReader {

    private enum Driver {
        ARRIVAL_HOURS,
        ARRIVALS,
        PERSONS_HELD,
        FLOOR,
        POSTS,
        SITES_ALL_IN,
        SITE_HOURS,
        SHARE_OF
    }

    private final Codes codes;
    private final StandardsReader standards;

    PartReader(Codes codes, StandardsReader standards) {
        this.codes = codes;
        this.standards = standards;
    }

    /** The part; null where its driver isn't known, since then its keys can't be. */
    @Nullable
    Part read(YamlMap map) {
        var name = map.text("name", "the part's name");
        if (!name.isEmpty() && !CodeKind.TASK.allows(name)) {
            map.refuse("name", "'" + name + "' is no name of a part: letters, digits, '-' and '_' expected");
        }
        var seen = map.optional("driver");
        var driver = YamlValues.choice(map, "driver", Driver.class, null);
        if (!driver.name().equals(seen)) {
            return null;
        }
        var part = part(driver, name, map);
        map.end();
        return part;
    }

    private Part part(Driver driver, String name, YamlMap map) {
        return switch (driver) {
            case ARRIVAL_HOURS ->
                new Part.ArrivalHours(
                        name,
                        use(map, "share", StandardUse.SHARE),
                        standards.useIfGiven(map, "whole", StandardUse.SHARE));
            case ARRIVALS ->
                new Part.Arrivals(
                        name,
                        use(map, "hours", StandardUse.HOURS_A_PERSON),
                        referred(map, "components", CodeKind.COMPONENT, "a component"));
            case PERSONS_HELD -> new Part.PersonsHeld(name, use(map, "hours", StandardUse.HOURS_A_PERSON_DAY));
            case FLOOR ->
                new Part.Floor(
                        name,
                        use(map, "posts", StandardUse.POSTS),
                        use(map, "crew", StandardUse.CREW),
                        use(map, "hoursOpen", StandardUse.HOURS_OPEN),
                        referred(map, "kinds", CodeKind.PLACE_KIND, "a kind of place"));
            case POSTS ->
                new Part.Posts(
                        name,
                        use(map, "posts", StandardUse.POSTS),
                        use(map, "crew", StandardUse.CREW),
                        use(map, "hoursOpen", StandardUse.HOURS_OPEN));
            case SITES_ALL_IN ->
                new Part.AllInSites(
                        name,
                        use(map, "sites", StandardUse.POSTS),
                        use(map, "people", StandardUse.CREW),
                        use(map, "crew", StandardUse.CREW));
            case SITE_HOURS ->
                new Part.SiteHours(
                        name, use(map, "sites", StandardUse.POSTS), use(map, "hours", StandardUse.HOURS_A_SITE_DAY));
            case SHARE_OF ->
                new Part.ShareOf(
                        name,
                        use(map, "share", StandardUse.SHARE_ON_TOP),
                        referred(map, "of", CodeKind.PART, "a task or part"));
        };
    }

    private String use(YamlMap map, String key, StandardUse use) {
        return standards.use(map, key, use);
    }

    private List<String> referred(YamlMap map, String key, CodeKind kind, String what) {
        var referred = map.texts(key);
        if (referred.isEmpty()) {
            map.refuse(key, what + " is missing; name at least one");
        }
        referred.forEach(code -> codes.refer(kind, code, map.node(key), map.path(key)));
        return referred;
    }
}
