package io.muster.staffing.topology;

import org.apache.kafka.streams.StreamsBuilder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;

/** Adds the topology to the builder that spring-kafka runs; apart from the beans that it needs, or they would go in a circle. */
@Configuration(proxyBeanMethods = false)
class TopologyAssembly {

    @Autowired
    void build(StaffingTopology topology, StreamsBuilder builder) {
        topology.addTo(builder);
    }
}
