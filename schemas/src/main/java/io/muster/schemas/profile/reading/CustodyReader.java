package io.muster.schemas.profile.reading;

import io.muster.schemas.profile.CodeKind;
import io.muster.schemas.profile.ReferenceProfile.Custody;
import io.muster.schemas.profile.ReferenceProfile.Overflow;
import io.muster.schemas.profile.ReferenceProfile.TransferRegion;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what governs the limit on a stay: capacity, exits that places share, and what becomes of those whom an exit can't take. */
final class CustodyReader {

    private final Codes codes;
    private final StandardsReader standards;
    private final Map<String, String> regionOfPlace = new HashMap<>();
    private final Set<String> overflowing = new HashSet<>();

    CustodyReader(Codes codes, StandardsReader standards) {
        this.codes = codes;
        this.standards = standards;
    }

    Custody read(YamlMap map) {
        var custody = new Custody(
                standards.use(map, "limit", StandardUse.LIMIT),
                standards.use(map, "capacity", StandardUse.PERSONS),
                codes.reference(map, "processing", CodeKind.TASK, "the task whose work lets people leave"),
                standards.use(map, "comeBackDays", StandardUse.DAYS_TO_COME_BACK),
                map.maps("transferRegions", true).stream().map(this::region).toList(),
                map.maps("overflows", true).stream().map(this::overflow).toList());
        map.end();
        return custody;
    }

    private TransferRegion region(YamlMap map) {
        var region = new TransferRegion(
                map.text("code", "the region's code"),
                map.text("name", "the region's name"),
                List.copyOf(map.texts("places")));
        for (var place : region.places()) {
            codes.refer(CodeKind.PLACE, place, map.node("places"), map.path("places"));
            var before = regionOfPlace.put(place, region.code());
            if (before != null) {
                map.refuse(
                        "places", "place " + place + " is in region " + before + " already; a place is in one at most");
            }
        }
        if (region.places().isEmpty()) {
            map.refuse("places", "a region without places shares nothing; name at least one");
        }
        map.end();
        return region;
    }

    private Overflow overflow(YamlMap map) {
        var overflow = new Overflow(
                standards.use(map, "exit", StandardUse.FLOW),
                standards.use(map, "after", StandardUse.DAYS),
                map.text("as", "how those leave whom the exit can't take"));
        if (!overflowing.add(overflow.exit())) {
            map.refuse("exit", "exit " + overflow.exit() + " has an overflow rule already");
        }
        map.end();
        return overflow;
    }
}
