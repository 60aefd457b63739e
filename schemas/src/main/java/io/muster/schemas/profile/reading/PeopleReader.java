package io.muster.schemas.profile.reading;

import io.muster.schemas.profile.CodeKind;
import io.muster.schemas.profile.People;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the kinds of people who can be sent. */
final class PeopleReader {

    private final Codes codes;
    private final StandardsReader standards;
    private final Map<Integer, String> orders = new HashMap<>();

    PeopleReader(Codes codes, StandardsReader standards) {
        this.codes = codes;
        this.standards = standards;
    }

    List<People> read(List<YamlMap> maps) {
        return maps.stream().map(this::people).toList();
    }

    private People people(YamlMap map) {
        var people = new People(
                map.text("code", "the code"),
                map.text("name", "the name"),
                YamlValues.flag(map, "troops", null),
                map.optional("status"),
                YamlValues.whole(map, "order", 0),
                standards.useIfGiven(map, "hours", StandardUse.EFFECTIVE_HOURS),
                standards.useIfGiven(map, "cost", StandardUse.COST),
                YamlValues.flag(map, "needsAuthority", false));
        codes.declare(CodeKind.PEOPLE, people.code(), map.node("code"), map.path("code"));
        if (people.order() > 0) {
            var other = orders.putIfAbsent(people.order(), people.code());
            if (other != null) {
                map.refuse("order", people.order() + " is the order of " + other + " already; each has its own");
            }
        }
        map.end();
        return people;
    }
}
