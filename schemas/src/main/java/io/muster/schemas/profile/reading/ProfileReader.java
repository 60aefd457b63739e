package io.muster.schemas.profile.reading;

import io.muster.schemas.profile.Code;
import io.muster.schemas.profile.CodeKind;
import io.muster.schemas.profile.Pathway;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.ReferenceProfile.Correlations;
import io.muster.schemas.profile.ReferenceProfile.Desk;
import io.muster.schemas.profile.ReferenceProfile.ForecastCodes;
import io.muster.schemas.profile.ReferenceProfile.MostPeople;
import io.muster.schemas.profile.ReferenceProfile.Purposes;
import io.muster.schemas.profile.ReferenceProfile.Scenario;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a profile from its mapping to its end, noting whatever is wrong on the way. */
final class ProfileReader {

    private final Codes codes;
    private final StandardsReader standards;
    private final PlaceReader places;

    ProfileReader(Findings findings) {
        this.codes = new Codes(findings);
        this.standards = new StandardsReader(codes);
        this.places = new PlaceReader(codes);
    }

    ReferenceProfile read(YamlMap root, String hash) {
        var components = reportCodes(root, "components", CodeKind.COMPONENT);
        var demographics = reportCodes(root, "demographics", CodeKind.DEMOGRAPHIC);
        var authorities = reportCodes(root, "authorities", CodeKind.AUTHORITY);
        var profile = new ReferenceProfile(
                root.text("profile", "the name of the profile"),
                root.text("title", "the title of the profile"),
                hash,
                YamlValues.zone(root, "zone"),
                components,
                demographics,
                authorities,
                places.read(root.maps("places", false)),
                root.maps("pathways", false).stream().map(this::pathway).toList(),
                new MixReader(codes).read(root.maps("mix", false), components, authorities, demographics),
                new PeopleReader(codes, standards).read(root.maps("people", false)),
                mostPeople(root, "mostPeople", "the most people of one figure"),
                mostPeople(root, "mostPersons", "the most persons of one figure"),
                root.texts("decidingRoles"),
                purposes(root.map("purposes", "what a call-up may be for")),
                new TaskReader(codes, standards).read(root.maps("tasks", false)),
                new CustodyReader(codes, standards).read(root.map("custody", "the limit on a stay")),
                root.maps("desks", true).stream().map(this::desk).toList(),
                root.maps("scenarios", true).stream().map(this::scenario).toList(),
                forecast(root.map("forecast", "what sets the forecast")),
                correlations(root),
                standards.read(root.map("standards", "the standards")));
        if (profile.decidingRoles().isEmpty()) {
            root.refuse("decidingRoles", "nobody could decide a request; name at least one role");
        }
        root.end();
        ShareCycles.check(profile.tasks(), root);
        ArrivalShares.check(profile, root);
        codes.check();
        standards.checkUses();
        return profile;
    }

    private List<Code> reportCodes(YamlMap root, String key, CodeKind kind) {
        return root.maps(key, false).stream().map(map -> reportCode(map, kind)).toList();
    }

    private Code reportCode(YamlMap map, CodeKind kind) {
        var code = new Code(map.text("code", "the code"), map.text("name", "the name"), map.texts("aliases"));
        codes.declare(kind, code.code(), map.node("code"), map.path("code"));
        code.aliases()
                .forEach(alias -> codes.alias(kind, code.code(), alias, map.node("aliases"), map.path("aliases")));
        map.end();
        return code;
    }

    private Pathway pathway(YamlMap map) {
        var pathway = new Pathway(
                map.text("code", "the pathway's code"),
                map.text("name", "the pathway's name"),
                map.text("group", "the group that is forecast together"),
                standards.use(map, "hours", StandardUse.HOURS_A_PERSON),
                standards.use(map, "stay", StandardUse.DAYS),
                standards.useIfGiven(map, "exit", StandardUse.FLOW),
                discounts(map.optionalMap("discounts")));
        codes.declare(CodeKind.PATHWAY, pathway.code(), map.node("code"), map.path("code"));
        map.end();
        return pathway;
    }

    private Map<String, String> discounts(YamlMap map) {
        var discounts = new LinkedHashMap<String, String>();
        for (var demographic : map.names()) {
            codes.refer(CodeKind.DEMOGRAPHIC, demographic, map.node(demographic), map.path(demographic));
            discounts.put(demographic, standards.use(map, demographic, StandardUse.FACTOR));
        }
        return Map.copyOf(discounts);
    }

    private static MostPeople mostPeople(YamlMap root, String key, String what) {
        if (!root.has(key)) {
            return MostPeople.ANY;
        }
        var map = root.map(key, what);
        var most = new MostPeople(
                YamlValues.whole(map, "count", 0), map.text("reason", "why there are never more people"));
        if (most.count() < 1) {
            map.refuse("count", "a whole number of at least 1 is expected");
        }
        map.end();
        return most;
    }

    private static Purposes purposes(YamlMap map) {
        var purposes = new Purposes(map.text("own", "the operation's own purpose"), map.texts("others"));
        map.end();
        return purposes;
    }

    private Desk desk(YamlMap map) {
        var desk = new Desk(
                codes.reference(map, "pathway", CodeKind.PATHWAY, "the pathway that waits"),
                codes.reference(map, "task", CodeKind.TASK, "the task that serves the desk"),
                standards.use(map, "targetSeconds", StandardUse.SECONDS),
                standards.use(map, "serviceLevel", StandardUse.SHARE),
                standards.use(map, "hoursOpen", StandardUse.HOURS_OPEN));
        map.end();
        return desk;
    }

    private Scenario scenario(YamlMap map) {
        var scenario = new Scenario(
                map.text("name", "the scenario's name"),
                YamlValues.number(map, "personsPerDay"),
                map.text("source", "the source of the figure"));
        codes.declare(CodeKind.SCENARIO, scenario.name(), map.node("name"), map.path("name"));
        if (scenario.personsPerDay() < 0) {
            map.refuse("personsPerDay", "persons a day must be at least 0, but are " + scenario.personsPerDay());
        }
        map.end();
        return scenario;
    }

    private ForecastCodes forecast(YamlMap map) {
        var forecast = new ForecastCodes(
                standards.use(map, "alpha", StandardUse.SMOOTHING), YamlValues.whole(map, "horizonDays", 90));
        map.end();
        return forecast;
    }

    private static Correlations correlations(YamlMap root) {
        if (!root.has("correlations")) {
            return Correlations.USUAL;
        }
        var map = root.map("correlations", "how far inputs are wrong in the same direction");
        var correlations = new Correlations(
                correlation(map, "standards"),
                correlation(map, "arrivals"),
                correlation(map, "places"),
                map.text("reason", "why inputs are taken to be correlated so"));
        if (!correlations.isPossible()) {
            map.refuse(
                    "arrivals",
                    "nothing can be correlated so: the square of arrivals is expected to be at most standards x places, "
                            + correlations.standards() * correlations.places());
        }
        map.end();
        return correlations;
    }

    private static double correlation(YamlMap map, String key) {
        double correlation = YamlValues.number(map, key);
        if (!(correlation >= 0 && correlation <= 1)) {
            map.refuse(key, "a correlation from 0 to 1 is expected");
            return 0;
        }
        return correlation;
    }
}
