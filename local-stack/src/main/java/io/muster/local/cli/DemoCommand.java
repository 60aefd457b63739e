package io.muster.local.cli;

import io.muster.local.demo.AnswerFile;
import io.muster.local.demo.AnswerTable;
import io.muster.local.demo.Demo;
import io.muster.local.replay.ReplayFailed;
import io.muster.local.replay.ReplayFigures;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts a stack, replays April to September 2023 into it and shows the staffing answer. */
@Command(
        name = "demo",
        description = "Start the stack and replay real data of April to September 2023; ends with Ctrl-C.")
final class DemoCommand implements Callable<Integer> {

    @Mixin
    private StackArguments stack = new StackArguments();

    @Option(names = "--quick", description = "Replay a part of the data only.")
    private boolean quick;

    @Option(names = "--exit", description = "End when the answer was shown, instead of with Ctrl-C.")
    private boolean exit;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the answer to this file as well.")
    private @Nullable Path json;

    @Option(
            names = "--url",
            paramLabel = "INGEST,STAFFING",
            split = ",",
            description = "Replay into the two services at these addresses, instead of starting a stack.")
    private List<String> urls = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (json != null) {
            OutputFile.requireWritable("--json", json);
        }
        if (!urls.isEmpty()) {
            return replayInto(options());
        }
        var out = spec.commandLine().getOut();
        try (var running = SupervisedStack.start(stack.options(false), out::println)) {
            out.println(running.addresses());
            var status = replayInto(new DemoRun(
                    running.stack().ingest().url(), running.stack().staffing().url(), quick, json));
            if (exit || status != 0) {
                return status;
            }
            out.println("Ctrl-C ends it.");
            return running.untilEnd(spec.commandLine().getErr()::println);
        }
    }

    private DemoRun options() {
        if (urls.size() != 2) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--url needs two addresses, of the ingest and of the staffing service, with a comma between; it was "
                            + String.join(",", urls));
        }
        return new DemoRun(address(urls.getFirst()), address(urls.getLast()), quick, json);
    }

    private URI address(String text) {
        try {
            var address = new URI(text);
            boolean isWeb = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            if (isWeb && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException unreadable) {
            // said below, as for any other text that is no address
        }
        throw new ParameterException(
                spec.commandLine(),
                "--url has '" + text + "', which is no address of a service; one is such as http://127.0.0.1:8081");
    }

    private int replayInto(DemoRun run) {
        var out = spec.commandLine().getOut();
        var figures = ReplayFigures.load();
        try {
            var demo = new Demo(run.ingest(), run.staffing(), figures, Demo.plan(figures, run.quick()), out::println);
            var answer = demo.run();
            new AnswerTable(answer, out::println).print();
            if (run.json() != null) {
                AnswerFile.write(answer, run.json());
                out.println("The answer is written to " + run.json());
            }
            out.println("The page is at " + run.staffing() + "/");
            return 0;
        } catch (ReplayFailed failed) {
            spec.commandLine().getErr().println("muster: " + failed.getMessage());
            return 1;
        }
    }
}
