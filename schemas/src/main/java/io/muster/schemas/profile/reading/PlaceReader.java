package io.muster.schemas.profile.reading;

import io.muster.schemas.profile.CodeKind;
import io.muster.schemas.profile.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Reads the places; each has the same weights, so that a total can be shared out over all of them. */
final class PlaceReader {

    private final Codes codes;

    PlaceReader(Codes codes) {
        this.codes = codes;
    }

    List<Place> read(List<YamlMap> maps) {
        var places = new ArrayList<Place>();
        for (var map : maps) {
            places.add(place(map));
        }
        checkWeights(maps, places);
        return List.copyOf(places);
    }

    private Place place(YamlMap map) {
        var place = new Place(
                map.text("code", "the place's code"),
                map.text("name", "the place's name"),
                map.text("kind", "the kind of place"),
                map.optional("state"),
                YamlValues.numbers(map.optionalMap("weights")),
                YamlValues.date(map, "operationalFrom"),
                map.texts("aliases"));
        codes.declare(CodeKind.PLACE, place.code(), map.node("code"), map.path("code"));
        codes.mention(CodeKind.PLACE_KIND, place.kind(), map.node("kind"));
        place.aliases()
                .forEach(alias ->
                        codes.alias(CodeKind.PLACE, place.code(), alias, map.node("aliases"), map.path("aliases")));
        place.weights().forEach((name, weight) -> {
            codes.mention(CodeKind.WEIGHT, name, map.node("weights"));
            if (weight < 0) {
                map.refuse("weights", "weight " + name + " must be at least 0, but is " + weight);
            }
        });
        map.end();
        return place;
    }

    private static void checkWeights(List<YamlMap> maps, List<Place> places) {
        var names = new LinkedHashSet<String>();
        places.forEach(place -> names.addAll(place.weights().keySet()));
        for (var name : names) {
            var total = 0.0;
            for (var index = 0; index < places.size(); index++) {
                var weight = places.get(index).weights().get(name);
                if (weight == null) {
                    maps.get(index)
                            .refuse("weights", "weight " + name + " is missing; other places have it (0 is allowed)");
                } else {
                    total += weight;
                }
            }
            if (total == 0) {
                maps.getFirst()
                        .refuse(
                                "weights",
                                "weight " + name + " is 0 at every place, so nothing can be shared out by it");
            }
        }
    }
}
