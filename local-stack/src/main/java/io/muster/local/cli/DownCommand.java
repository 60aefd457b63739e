package io.muster.local.cli;

import io.muster.local.processes.Installation;
import io.muster.local.processes.RunningStack;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Ends a stack that was started by another command; what it wrote is kept. */
@Command(name = "down", description = "End the running stack; its data is kept.")
final class DownCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "The data folder that the stack was started with. Default: .muster in the checkout.")
    private @Nullable Path data;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var folder = data == null ? Installation.find().data() : data.toAbsolutePath();
        if (!RunningStack.end(folder, out::println)) {
            out.println("No stack runs on the data in " + folder);
        }
        return 0;
    }
}
