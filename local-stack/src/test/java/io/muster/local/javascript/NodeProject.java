package io.muster.local.javascript;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * The JavaScript clients with their libraries, installed from the lock file. Where Node.js, npm or the libraries are not to
 * be had, the test is skipped with the reason, unless {@code MUSTER_JAVASCRIPT=required} says that it must run.
 */
final class NodeProject {

    private static final Path SOURCE = Path.of("src/test/js");
    private static final List<String> FILES = List.of("package.json", "package-lock.json", "client.js");
    private static final int INSTALL_MINUTES = 5;

    private final Path folder;

    private NodeProject(Path folder) {
        this.folder = folder;
    }

    static NodeProject installed(Path folder) throws IOException, InterruptedException {
        for (var file : FILES) {
            Files.copy(SOURCE.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        needed("node --version", run(folder, "node", "--version"));
        // Without scripts: nothing is built here, all libraries are plain JavaScript.
        needed("npm ci", run(folder, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
        return new NodeProject(folder);
    }

    /** Starts the client; its errors go to this process's. */
    Process start(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("node", "client.js"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void needed(String what, String failure) {
        if (failure.isEmpty()) {
            return;
        }
        var reason = "the JavaScript clients can't run: " + what + ": " + failure
                + "; install Node.js 18 or newer with npm, and let npm reach its registry";
        if ("required".equals(System.getenv("MUSTER_JAVASCRIPT"))) {
            throw new AssertionError(reason);
        }
        Assumptions.abort(reason);
    }

    /** Why it failed, or nothing. */
    private static String run(Path folder, String... command) throws InterruptedException {
        try {
            var log = folder.resolve("output.txt");
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return "not done within " + INSTALL_MINUTES + " minutes";
            }
            return process.exitValue() == 0
                    ? ""
                    : "ended with " + process.exitValue() + ": "
                            + Files.readString(log).strip();
        } catch (IOException absent) {
            return String.valueOf(absent.getMessage());
        }
    }
}
