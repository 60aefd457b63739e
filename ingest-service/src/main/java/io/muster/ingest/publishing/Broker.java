package io.muster.ingest.publishing;

import io.muster.support.watch.BrokerState;

/** The broker, as far as its state is looked at. */
public interface Broker extends AutoCloseable {

    /** Looks once, in bounded time; makes topics that are missing where that is wanted. Never throws. */
    BrokerState look();

    @Override
    void close();
}
