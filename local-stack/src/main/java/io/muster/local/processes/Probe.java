package io.muster.local.processes;

import java.util.Optional;

/** Asks a running program whether it can do its work. */
@FunctionalInterface
interface Probe {

    /**
     * Asks once.
     *
     * @return what is still missing, in a few words; empty when the program is ready
     * @throws Exception if it could not be asked, which counts as not ready
     */
    Optional<String> missing() throws Exception;
}
