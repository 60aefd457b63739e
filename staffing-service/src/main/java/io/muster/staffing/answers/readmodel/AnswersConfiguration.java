package io.muster.staffing.answers.readmodel;

import io.muster.schemas.serde.EventSerdes;
import io.muster.staffing.topology.Cluster;
import io.muster.staffing.topology.EventSerdeSettings;
import io.muster.support.json.PlainNumbers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JacksonModule;

/** Wires the tables and who reads them. */
@Configuration(proxyBeanMethods = false)
class AnswersConfiguration {

    @Bean
    LatestTables tables() {
        return new LatestTables();
    }

    @Bean
    LatestRefusals refusals() {
        return new LatestRefusals();
    }

    @Bean
    JacksonModule plainNumbers() {
        return new PlainNumbers();
    }

    @Bean
    TablesReader tablesReader(Cluster cluster, EventSerdeSettings serde, LatestTables tables, LatestRefusals refusals) {
        return new TablesReader(cluster, EventSerdes.deserializer(serde.values()), tables, refusals);
    }
}
