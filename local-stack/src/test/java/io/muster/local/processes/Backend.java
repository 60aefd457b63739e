package io.muster.local.processes;

import java.nio.file.Path;

/** Where a test's broker and registry come from; no test knows which it got. */
public interface Backend {

    /** The one that this run was asked for, child processes if for none. */
    static Backend chosen() {
        return ChosenBackend.get();
    }

    /**
     * A broker, not started yet, at a free port of loopback.
     *
     * @param folder for what it writes, where it writes to this machine
     */
    TestBroker broker(Path folder);

    /**
     * A registry, not started yet, at a free port of loopback.
     *
     * @param folder for what it writes, where it writes to this machine
     */
    TestRegistry registry(Path folder);
}
