package io.muster.local.cli;

import io.muster.local.backtest.BackTest;
import io.muster.local.backtest.BacktestFailed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Replays real history through the forecast and the plan, and says how well they would have done. */
@Command(
        name = "backtest",
        description = "Replay real history through the forecast and say how well it would have done.")
final class BacktestCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Read the publishers' tables in this folder, instead of the tables of this program.")
    private @Nullable Path data;

    @Option(names = "--page", paramLabel = "FILE", description = "Write the page to this file, instead of showing it.")
    private @Nullable Path page;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var err = spec.commandLine().getErr();
        if (page != null) {
            OutputFile.requireWritable("--page", page);
        }
        try {
            var text = BackTest.run(data).page();
            if (page == null) {
                spec.commandLine().getOut().print(text);
                spec.commandLine().getOut().flush();
                return 0;
            }
            Files.writeString(page, text, StandardCharsets.UTF_8);
            spec.commandLine().getOut().println("The page is written to " + page);
            return 0;
        } catch (BacktestFailed failed) {
            err.println("muster: " + failed.getMessage());
        } catch (IOException failed) {
            err.println("muster: --page " + page + " can't be written: " + failed);
        }
        return 1;
    }
}
