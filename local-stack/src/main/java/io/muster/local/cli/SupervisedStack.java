package io.muster.local.cli;

import io.muster.local.processes.LocalStack;
import io.muster.local.processes.StackOptions;
import java.util.function.Consumer;

/** A stack that is ended in order when this process is asked to end, by Ctrl-C or SIGTERM, also while it starts. */
final class SupervisedStack implements AutoCloseable {

    private final LocalStack stack;
    private final Thread atEnd;

    private SupervisedStack(LocalStack stack) {
        this.stack = stack;
        this.atEnd = new Thread(stack::close, "end-of-stack");
    }

    static SupervisedStack start(StackOptions options, Consumer<String> progress) {
        var supervised = new SupervisedStack(LocalStack.with(options));
        Runtime.getRuntime().addShutdownHook(supervised.atEnd);
        progress.accept("Starting broker, registry, ingest and staffing; data and logs are in " + options.data());
        supervised.stack.start(progress);
        return supervised;
    }

    LocalStack stack() {
        return stack;
    }

    /** Where the programs are reached, a line each. */
    String addresses() {
        var file = stack.file();
        return """
               ingest    %s
               staffing  %s
               registry  %s
               broker    %s""".formatted(file.ingest(), file.staffing(), file.registry(), file.broker());
    }

    /** Lets the programs outlive this process. */
    void leaveRunning() {
        Runtime.getRuntime().removeShutdownHook(atEnd);
    }

    /** Waits for Ctrl-C, which never returns from here, or for the death of a program, which is told and gives 1. */
    int untilEnd(Consumer<String> complaint) {
        var death = stack.awaitDeath();
        if (!death.isEmpty()) {
            complaint.accept("muster: " + death);
        }
        return 1;
    }

    @Override
    public void close() {
        stack.close();
    }
}
