package io.muster.ingest.published.domain;

import io.muster.schemas.profile.ReferenceProfile;
import java.time.LocalDate;

/** What published files may say, by the profile's names and aliases. */
public final class PublishedRules {

    private final PublishedNames components;
    private final PublishedNames places;
    private final PublishedNames demographics;
    private final PublishedNames authorities;

    public PublishedRules(ReferenceProfile profile) {
        this.components = PublishedNames.of("component", profile.components());
        this.places = PublishedNames.ofPlaces(profile);
        this.demographics = PublishedNames.of("demographic", profile.demographics());
        this.authorities = PublishedNames.of("authority", profile.authorities());
    }

    RowJudge rows(Layout layout, LocalDate publishedOn) {
        return new RowJudge(layout, this, publishedOn);
    }

    PublishedNames components() {
        return components;
    }

    PublishedNames places() {
        return places;
    }

    PublishedNames demographics() {
        return demographics;
    }

    PublishedNames authorities() {
        return authorities;
    }
}
