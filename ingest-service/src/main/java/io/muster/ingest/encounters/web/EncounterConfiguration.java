package io.muster.ingest.encounters.web;

import io.muster.ingest.encounters.domain.EncounterRules;
import io.muster.ingest.encounters.publish.EncounterPublisher;
import io.muster.ingest.publishing.Publisher;
import io.muster.schemas.profile.ReferenceProfile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the encounters' way from HTTP to the broker. */
@Configuration(proxyBeanMethods = false)
class EncounterConfiguration {

    @Bean
    EncounterRules encounterRules(ReferenceProfile profile) {
        return new EncounterRules(profile);
    }

    @Bean
    EncounterPublisher encounterPublisher(Publisher publisher) {
        return new EncounterPublisher(publisher);
    }
}
