package io.muster.ingest.publishing;

import io.muster.schemas.profile.reading.Profiles;
import io.muster.support.watch.RegistryProperties;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the service under {@code muster}.
 *
 * @param profile location of the reference profile: {@code classpath:} and a name, or the path of a file
 */
@ConfigurationProperties("muster")
public record MusterProperties(
        @DefaultValue(Profiles.SHIPPED) String profile,
        @DefaultValue RegistryProperties registry,
        @DefaultValue TopicProperties topics,
        @DefaultValue PublishingProperties publishing) {

    /**
     * How topics are made or checked.
     *
     * @param create whether topics that are missing are made; else they are only checked
     * @param replication copies of a topic that is made; -1 for the broker's default
     * @param encounterPartitions partitions of the encounters' topic, decided once
     */
    public record TopicProperties(
            @DefaultValue("true") boolean create,
            @DefaultValue("-1") short replication,
            @DefaultValue("8") int encounterPartitions) {}

    /**
     * How much is sent at once, and how long is waited.
     *
     * @param window most records of one request in flight
     * @param patience longest time without any record being settled; above the producer's delivery.timeout.ms
     * @param watch pause between two looks at broker and registry
     */
    public record PublishingProperties(
            @DefaultValue("16384") int window,
            @DefaultValue("20s") Duration patience,
            @DefaultValue("2s") Duration watch) {}
}
