package io.muster.ingest.published.web;

import io.muster.ingest.published.domain.PublishedRules;
import io.muster.ingest.published.publish.PublishedPublisher;
import io.muster.ingest.publishing.Publisher;
import io.muster.schemas.profile.ReferenceProfile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the published files' way from HTTP to the broker. */
@Configuration(proxyBeanMethods = false)
class PublishedConfiguration {

    @Bean
    PublishedCsv publishedCsv(ReferenceProfile profile) {
        return new PublishedCsv(new PublishedRules(profile));
    }

    @Bean
    PublishedPublisher publishedPublisher(Publisher publisher) {
        return new PublishedPublisher(publisher);
    }
}
