package io.muster.local.cli;

import io.muster.local.processes.Installation;
import io.muster.local.processes.StackOptions;
import io.muster.local.processes.StackPorts;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that starts a stack. */
final class StackArguments {

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Where everything is kept: events, ids, state, logs. Default: .muster in the checkout.")
    private @Nullable Path data;

    @Option(
            names = "--ingest-port",
            paramLabel = "PORT",
            defaultValue = "8081",
            description = "Port of the ingest service, 0 for any free one. Default: ${DEFAULT-VALUE}.")
    private int ingestPort;

    @Option(
            names = "--staffing-port",
            paramLabel = "PORT",
            defaultValue = "8082",
            description = "Port of the staffing service, 0 for any free one. Default: ${DEFAULT-VALUE}.")
    private int staffingPort;

    @Option(
            names = "--registry-port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Port of the schema registry, 0 for any free one. Default: ${DEFAULT-VALUE}.")
    private int registryPort;

    @Option(
            names = "--broker-port",
            paramLabel = "PORT",
            defaultValue = "9092",
            description = "Port of the broker, 0 for any free one. Default: ${DEFAULT-VALUE}.")
    private int brokerPort;

    @Option(names = "--free-ports", description = "Take any free ports, whatever the other options say.")
    private boolean freePorts;

    @Option(names = "--ignore-memory", description = "Start although too little memory is free.")
    private boolean ignoreMemory;

    /** The command that ends what these start. */
    String downCommand() {
        return data == null ? "./muster down" : "./muster down --data " + data;
    }

    StackOptions options(boolean detached) {
        var installation = Installation.find();
        var ports = freePorts ? StackPorts.ANY : new StackPorts(ingestPort, staffingPort, registryPort, brokerPort);
        return new StackOptions(installation, data == null ? installation.data() : data, ports, detached, ignoreMemory);
    }
}
