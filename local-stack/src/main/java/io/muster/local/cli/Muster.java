package io.muster.local.cli;

import io.muster.local.processes.StartFailed;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line: {@code demo}, {@code up}, {@code down}, {@code backtest}. */
@Command(
        name = "muster",
        description = "Surge staffing from events, on this machine.",
        subcommands = {DemoCommand.class, UpCommand.class, DownCommand.class, BacktestCommand.class})
public final class Muster {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this.")
    boolean help;

    private Muster() {}

    /** Runs one command and exits with 0, 1 if it failed, or 2 if it was not understood. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Muster())
                .setExecutionExceptionHandler(Muster::report)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    /** What can be expected is said in one message; anything else is a fault of ours and shows where it happened. */
    private static int report(Exception failed, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (failed instanceof StartFailed) {
            command.getErr().println("muster: " + failed.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        if (failed instanceof UncheckedIOException) {
            command.getErr().println("muster: " + failed.getMessage() + ": " + failed.getCause());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw failed;
    }
}
