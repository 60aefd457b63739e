package io.muster.local.processes;

import io.muster.local.child.BrokerMain;
import io.muster.local.child.ParentWatchdog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/**
 * A jar with nothing but the classes that the children need of us, so that no library of ours gets between a service
 * and its own.
 */
final class WatchdogJar {

    private WatchdogJar() {}

    /** Writes it into the folder, in one step, so that stacks that start at the same time don't meet half a file. */
    static Path in(Path folder) {
        var jar = folder.resolve("watchdog.jar");
        try {
            Files.createDirectories(folder);
            var draft = Files.createTempFile(folder, "watchdog", ".draft");
            try (var out = new JarOutputStream(Files.newOutputStream(draft))) {
                add(out, ParentWatchdog.class);
                add(out, BrokerMain.class);
            }
            Files.move(draft, jar, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return jar;
        } catch (IOException failed) {
            throw new UncheckedIOException("Could not write " + jar, failed);
        }
    }

    private static void add(JarOutputStream out, Class<?> type) throws IOException {
        var entry = type.getName().replace('.', '/') + ".class";
        try (var bytes = type.getClassLoader().getResourceAsStream(entry)) {
            if (bytes == null) {
                throw new IOException("Class " + type.getName() + " is not on the class path as a file");
            }
            out.putNextEntry(new JarEntry(entry));
            bytes.transferTo(out);
            out.closeEntry();
        }
    }
}
