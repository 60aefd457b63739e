package io.muster.local.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts broker, registry and both services, and stays until Ctrl-C, or returns when they are ready. */
@Command(name = "up", description = "Start broker, registry and both services; ends with Ctrl-C.")
final class UpCommand implements Callable<Integer> {

    @Mixin
    private StackArguments stack = new StackArguments();

    @Option(names = "--detach", description = "Return when both services are ready; end them with: ./muster down")
    private boolean detach;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var running = SupervisedStack.start(stack.options(detach), out::println);
        out.println(running.addresses());
        if (detach) {
            running.leaveRunning();
            out.println("End it with: " + stack.downCommand());
            return 0;
        }
        out.println("Ctrl-C ends it.");
        return running.untilEnd(spec.commandLine().getErr()::println);
    }
}
