package io.muster.local.processes;

/** A broker that a test starts, stops and kills; its data outlives all three, and its port stays the same. */
public interface TestBroker extends AutoCloseable {

    /** Starts it and waits until a transaction goes through. Also starts it again. */
    TestBroker start();

    /** Ends it in order. */
    void stop();

    /** Ends it as a crash would. */
    void kill();

    /** What a client is told as {@code bootstrap.servers}. */
    String bootstrapServers();

    @Override
    void close();
}
