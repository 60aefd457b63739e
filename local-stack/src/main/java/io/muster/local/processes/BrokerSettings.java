package io.muster.local.processes;

import java.nio.file.Path;

/** The settings of a broker that is alone, small and often killed. */
final class BrokerSettings {

    /** Warnings only: the broker's INFO lines are thousands, and nobody looks for a fault in them. */
    static final String LOGGING = """
            <configuration>
              <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
                <encoder><pattern>%d %-5level %logger{0} %msg%n%ex{5}</pattern></encoder>
              </appender>
              <logger name="kafka.server.KafkaRaftServer" level="INFO"/>
              <root level="WARN"><appender-ref ref="out"/></root>
            </configuration>
            """;

    /** What is the same wherever the broker runs, as lines of a properties file. */
    static final String SETTINGS = """
            # A topic that nobody declared is a mistake, not a wish.
            auto.create.topics.enable=false

            # One node can't hold three copies.
            default.replication.factor=1
            offsets.topic.replication.factor=1
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1

            # Few groups and few transactions: 50 partitions for each would only slow the start.
            offsets.topic.num.partitions=4
            transaction.state.log.num.partitions=4
            transaction.abort.timed.out.transaction.cleanup.interval.ms=1000
            share.coordinator.state.topic.num.partitions=1

            # Nobody else is expected to join a group.
            group.initial.rebalance.delay.ms=0
            group.min.session.timeout.ms=1000

            # Ten years. By default offsets vanish 7 days after a group went away, while its state stays: a stack that
            # is started again after a holiday would count everything twice.
            offsets.retention.minutes=5256000

            # After a kill -9 the controller takes the old incarnation for alive this long, and refuses the new one.
            broker.session.timeout.ms=3000
            broker.heartbeat.interval.ms=500

            # The cleaner's default of 128 MiB is a third of this heap.
            log.cleaner.dedupe.buffer.size=16777216
            log.cleaner.threads=1
            num.network.threads=2
            num.io.threads=4
            background.threads=4
            """;

    private BrokerSettings() {}

    /**
     * The properties file's text.
     *
     * @param data folder of the log segments
     * @param port for clients
     * @param controllerPort for the node's own controller; may be another one at each start
     */
    static String text(Path data, int port, int controllerPort) {
        return """
            process.roles=broker,controller
            node.id=1
            controller.quorum.voters=1@127.0.0.1:%2$d
            listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
            advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
            controller.listener.names=CONTROLLER
            inter.broker.listener.name=PLAINTEXT
            listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
            log.dirs=%3$s

            """.formatted(port, controllerPort, data) + SETTINGS;
    }
}
