package io.muster.schemas.profile;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of encounter is split over pathways. A null key fits every encounter.
 *
 * @param shares share by pathway, 0 to 1 each, adding up to 1
 */
public record MixRule(
        @Nullable String component,
        @Nullable String authority,
        @Nullable String demographic,
        Map<String, Double> shares) {

    /** Whether this rule decides for an encounter of that kind. */
    public boolean fits(String ofComponent, String ofAuthority, String ofDemographic) {
        return (component == null || component.equals(ofComponent))
                && (authority == null || authority.equals(ofAuthority))
                && (demographic == null || demographic.equals(ofDemographic));
    }
}
