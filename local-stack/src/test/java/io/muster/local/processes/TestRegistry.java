package io.muster.local.processes;

import java.net.URI;

/** A registry that a test starts, stops and kills; its ids outlive all three, and its port stays the same. */
public interface TestRegistry extends AutoCloseable {

    /** Starts it and waits until it holds the compatibility that we need. Also starts it again. */
    TestRegistry start();

    /** Ends it in order. */
    void stop();

    /** Ends it as a crash would. */
    void kill();

    /** Base of the Confluent REST API, what a client is told as {@code schema.registry.url}. */
    URI url();

    @Override
    void close();
}
