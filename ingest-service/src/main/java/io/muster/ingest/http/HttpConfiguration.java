package io.muster.ingest.http;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what all uploads share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UploadProperties.class)
class HttpConfiguration {

    @Bean
    UploadLimiter uploadLimiter(UploadProperties uploads) {
        return new UploadLimiter(uploads.atOnce());
    }

    @Bean
    Bodies bodies(UploadProperties uploads) {
        return new Bodies(uploads);
    }

    @Bean
    JsonBodies jsonBodies(Bodies bodies, Clock clock) {
        return new JsonBodies(bodies, clock);
    }
}
