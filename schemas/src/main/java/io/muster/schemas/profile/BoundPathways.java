package io.muster.schemas.profile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Authorities that leave only one pathway, such as Title 42, which is always an expulsion. The profile says so by a rule
 * on the authority alone with one pathway of share 1, in every period of its mix.
 */
public final class BoundPathways {

    private final Map<String, String> byAuthority = new HashMap<>();

    /** Those of a profile. */
    public BoundPathways(ReferenceProfile profile) {
        for (var authority : profile.authorities()) {
            var pathways = new HashSet<@Nullable String>();
            profile.mix().forEach(period -> pathways.add(only(period, authority.code())));
            var pathway = pathways.size() == 1 ? pathways.iterator().next() : null;
            if (pathway != null) {
                byAuthority.put(authority.code(), pathway);
            }
        }
    }

    /** The one pathway that the authority has; null where it has several. */
    public @Nullable String of(String authority) {
        return byAuthority.get(authority);
    }

    /** The authority that a pathway belongs to; null where it isn't bound to one. */
    public @Nullable String authorityOf(String pathway) {
        return byAuthority.entrySet().stream()
                .filter(bound -> bound.getValue().equals(pathway))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String only(ReferenceProfile.MixPeriod period, String authority) {
        return period.rules().stream()
                .filter(rule -> authority.equals(rule.authority()))
                .findFirst()
                .filter(BoundPathways::onAuthorityAlone)
                .map(rule -> rule.shares().keySet().iterator().next())
                .orElse(null);
    }

    private static boolean onAuthorityAlone(MixRule rule) {
        return rule.component() == null
                && rule.demographic() == null
                && rule.shares().size() == 1;
    }
}
