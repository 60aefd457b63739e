package io.muster.staffing.topology;

import io.muster.schemas.profile.reading.Profiles;
import io.muster.support.watch.RegistryProperties;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the service under {@code muster}.
 *
 * @param profile location of the reference profile: a name on the class path or the path of a file
 * @param stateDir folder for state; one of its own for each instance, not among temporary files
 * @param instance name of this instance in the group, so that a restart is the same member
 */
@ConfigurationProperties("muster")
public record StaffingProperties(
        @DefaultValue(Profiles.SHIPPED) String profile,
        @DefaultValue("state") Path stateDir,
        @DefaultValue("staffing-1") String instance,
        @DefaultValue RegistryProperties registry,
        @DefaultValue TopicProperties topics,
        @DefaultValue StreamsProperties streams,
        @DefaultValue CountingProperties counting,
        @DefaultValue PlanProperties plan) {

    /**
     * How topics are made.
     *
     * @param create whether output topics and dead letters that are missing are made; else they are waited for
     * @param replication copies of a topic that is made; -1 for the broker's default
     */
    public record TopicProperties(
            @DefaultValue("true") boolean create,
            @DefaultValue("-1") short replication) {}

    /**
     * How the streams run.
     *
     * @param threads stream threads
     * @param standbys copies of the state on other instances
     * @param watch pause between two looks at broker and registry
     * @param properties further settings of Kafka Streams, by its own keys
     */
    public record StreamsProperties(
            @DefaultValue("2") int threads,
            @DefaultValue("0") int standbys,
            @DefaultValue("2s") Duration watch,
            @DefaultValue Map<String, String> properties) {}

    /**
     * How encounters are counted.
     *
     * @param sendEvery pause between two times of sending on what changed
     * @param remember how long an event is remembered, so that it does not count again
     */
    public record CountingProperties(
            @DefaultValue("20ms") Duration sendEvery,
            @DefaultValue("400d") Duration remember) {}

    /**
     * How the plan is computed again.
     *
     * @param every pause between two looks for what changed
     * @param budget longest time of one recomputation
     * @param rows most rows of one recomputation
     * @param daysBack how many days before today are planned at most
     * @param vanishingPercent percent of the persons, or of the cells, of its months that a publication may leave out unconfirmed
     * @param vanishingCells cells that it may leave out whatever share of all cells they are
     * @param rivals reports of one holder and day, and censuses of one place and day, that are kept: the latest
     */
    public record PlanProperties(
            @DefaultValue("20ms") Duration every,
            @DefaultValue("50ms") Duration budget,
            @DefaultValue("2000") int rows,
            @DefaultValue("400") int daysBack,
            @DefaultValue("5") int vanishingPercent,
            @DefaultValue("20") int vanishingCells,
            @DefaultValue("16") int rivals) {}
}
