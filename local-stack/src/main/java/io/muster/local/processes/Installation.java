package io.muster.local.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the built programs lie.
 *
 * @param root top folder of the checkout
 */
public record Installation(Path root) {

    /** System property with the top folder of the checkout; without it, it is looked for from the working folder up. */
    public static final String HOME = "muster.home";

    public Installation {
        root = root.toAbsolutePath().normalize();
    }

    /** The checkout that this process runs in. */
    public static Installation find() {
        var set = System.getProperty(HOME);
        if (set != null) {
            return new Installation(Path.of(set));
        }
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("local-stack").resolve("pom.xml"))) {
                return new Installation(folder);
            }
        }
        throw new StartFailed("No checkout of Muster found from %s upwards; start in one or set -D%s="
                .formatted(Path.of("").toAbsolutePath(), HOME));
    }

    /** The registry's start jar. */
    public Path registry() {
        return built(root.resolve("local-stack/target/registry/quarkus-run.jar"), "the registry");
    }

    /**
     * A service's boot jar.
     *
     * @param module name of its module, for example {@code ingest-service}
     */
    public Path service(String module) {
        var target = root.resolve(module).resolve("target");
        if (Files.isDirectory(target)) {
            try (var jars = Files.newDirectoryStream(target, module + "-*-app.jar")) {
                for (var jar : jars) {
                    return jar;
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException("Could not read " + target, unreadable);
            }
        }
        return built(target.resolve(module + "-app.jar"), module);
    }

    /** The default place for everything that a stack writes. */
    public Path data() {
        return root.resolve(".muster");
    }

    private static Path built(Path file, String what) {
        if (!Files.exists(file)) {
            throw new StartFailed(
                    "%s is not built: %s is missing. Build it with: mvn -DskipTests package".formatted(what, file));
        }
        return file;
    }
}
