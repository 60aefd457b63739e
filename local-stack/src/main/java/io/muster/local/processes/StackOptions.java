package io.muster.local.processes;

import java.nio.file.Path;

/**
 * How a stack is started.
 *
 * @param installation where the built programs lie
 * @param data folder for everything that the stack writes: the broker's log segments, the registry's database, the
 *     staffing service's state, logs
 * @param ports where the programs listen
 * @param detached whether the stack outlives this process
 * @param ignoreMemory whether to start although too little memory is free
 */
public record StackOptions(
        Installation installation, Path data, StackPorts ports, boolean detached, boolean ignoreMemory) {

    public StackOptions {
        data = data.toAbsolutePath().normalize();
    }

    /** For tests: any free ports, ended with this process. */
    public static StackOptions in(Path data) {
        return new StackOptions(Installation.find(), data, StackPorts.ANY, false, false);
    }
}
