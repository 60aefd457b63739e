package io.muster.schemas.profile.reading;

import io.muster.schemas.profile.Code;
import io.muster.schemas.profile.CodeKind;
import io.muster.schemas.profile.Mark;
import io.muster.schemas.profile.MixRule;
import io.muster.schemas.profile.ReferenceProfile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads how encounters without a stated pathway are split, period by period. */
final class MixReader {

    /** Shares are written with a few digits; anything beyond this is a mistake, not rounding. */
    private static final double TOLERANCE = 1e-9;

    private final Codes codes;

    MixReader(Codes codes) {
        this.codes = codes;
    }

    List<ReferenceProfile.MixPeriod> read(
            List<YamlMap> maps, List<Code> components, List<Code> authorities, List<Code> demographics) {
        var periods = new ArrayList<ReferenceProfile.MixPeriod>();
        for (var map : maps) {
            var period = new ReferenceProfile.MixPeriod(
                    YamlValues.date(map, "from"),
                    YamlValues.choice(map, "mark", Mark.class, null),
                    map.text("source", "the source of the shares"),
                    map.maps("rules", false).stream().map(this::rule).toList());
            map.end();
            if (!periods.isEmpty() && !period.from().isAfter(periods.getLast().from())) {
                map.refuse(
                        "from",
                        period.from() + " is not after the period before, which begins "
                                + periods.getLast().from());
            }
            checkAllFit(map, period, components, authorities, demographics);
            periods.add(period);
        }
        return List.copyOf(periods);
    }

    private MixRule rule(YamlMap map) {
        var shares = map.map("shares", "shares by pathway");
        var rule = new MixRule(
                code(map, "component", CodeKind.COMPONENT),
                code(map, "authority", CodeKind.AUTHORITY),
                code(map, "demographic", CodeKind.DEMOGRAPHIC),
                YamlValues.numbers(shares));
        rule.shares()
                .keySet()
                .forEach(pathway -> codes.refer(CodeKind.PATHWAY, pathway, shares.node(pathway), shares.path(pathway)));
        rule.shares().forEach((pathway, share) -> {
            if (share < 0 || share > 1) {
                shares.refuse(pathway, "a share is 0 to 1, but is " + share);
            }
        });
        var sum =
                rule.shares().values().stream().mapToDouble(Double::doubleValue).sum();
        if (map.has("shares") && Math.abs(sum - 1) > TOLERANCE) {
            map.refuse("shares", "the shares must add up to 1, but add up to " + sum);
        }
        map.end();
        return rule;
    }

    private @Nullable String code(YamlMap map, String key, CodeKind kind) {
        var code = map.optional(key);
        if (code != null) {
            codes.refer(kind, code, map.node(key), map.path(key));
        }
        return code;
    }

    /** An encounter that no rule fits would have no pathway, so no hours: that must not be found out on the day. */
    private static void checkAllFit(
            YamlMap map,
            ReferenceProfile.MixPeriod period,
            List<Code> components,
            List<Code> authorities,
            List<Code> demographics) {
        for (var component : components) {
            for (var authority : authorities) {
                for (var demographic : demographics) {
                    if (period.rules().stream()
                            .noneMatch(rule -> rule.fits(component.code(), authority.code(), demographic.code()))) {
                        map.refuse(
                                "rules",
                                "no rule fits an encounter of component " + component.code()
                                        + ", authority " + authority.code() + ", demographic " + demographic.code()
                                        + "; add one, or a last rule without keys");
                        return;
                    }
                }
            }
        }
    }
}
