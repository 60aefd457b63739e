package io.muster.ingest.http;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what all uploads share. */
@Configuration(proxyBeanMethods = false)
class HttpConfiguration {

    @Bean
    Turns turns(@Value("${muster.uploads:320}") int most) {
        return new Turns(most);
    }
}
