package io.muster.local.processes;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Memory that the system could still give, in MiB. */
final class Memory {

    private static final long KILOBYTES = 1024;
    private static final Path LINUX = Path.of("/proc/meminfo");

    private Memory() {}

    /**
     * Refuses to start what the system would have to kill later.
     *
     * @throws StartFailed if fewer than the needed MiB are free
     */
    static void check(long needed, long free) {
        if (free < needed) {
            throw new StartFailed(
                    ("Too little memory: the heaps of broker, registry and services may need %d MiB together, but only"
                                    + " %d MiB are free. End other programs, or try all the same with --ignore-memory.")
                            .formatted(needed, free));
        }
    }

    static long freeMegabytes() {
        var bean = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        // In a container the bean knows the container's limit, but it takes the file cache for used memory.
        var limit = bean.getTotalMemorySize() / KILOBYTES / KILOBYTES;
        return Math.min(limit, availableOnLinux(bean.getFreeMemorySize() / KILOBYTES / KILOBYTES));
    }

    private static long availableOnLinux(long otherwise) {
        if (!Files.isReadable(LINUX)) {
            return otherwise;
        }
        try (var lines = Files.lines(LINUX)) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .map(kilobytes -> kilobytes / KILOBYTES)
                    .findFirst()
                    .orElse(otherwise);
        } catch (IOException unreadable) {
            return otherwise;
        }
    }
}
