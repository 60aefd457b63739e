package io.muster.local.processes;

import io.muster.local.child.ParentWatchdog;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a child JVM is started.
 *
 * @param name what people call it, also the name of its log file
 * @param heapMegabytes limit of its heap, in MiB
 * @param jvmOptions further options of the JVM
 * @param classPath jars and folders
 * @param mainClass the program
 * @param arguments the program's arguments
 * @param tied whether it ends when this process ends, however that happens
 */
record ChildCommand(
        String name,
        int heapMegabytes,
        List<String> jvmOptions,
        List<Path> classPath,
        String mainClass,
        List<String> arguments,
        boolean tied) {

    /** Marks our processes in the system's list, so that {@code down} never ends somebody else's. */
    static final String MARK = "muster.child";

    ChildCommand {
        jvmOptions = List.copyOf(jvmOptions);
        classPath = List.copyOf(classPath);
        arguments = List.copyOf(arguments);
    }

    /**
     * The whole command line. The shell in front makes the child deaf to Ctrl-C and to a closed terminal, which the
     * system sends to all processes of a terminal at once: the order of the end is ours to decide.
     */
    List<String> line(Path watchdogJar) {
        var line = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "muster"));
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add("-D" + MARK + "=" + name);
        line.add("-D" + ParentWatchdog.TIED + "=" + tied);
        line.add("-Xmx" + heapMegabytes + "m");
        // Two or more cores and 2 GB make the JVM choose G1, whose threads and tables cost more than they give here.
        line.add("-XX:+UseSerialGC");
        // Out of memory ends the process, with exit code 3, also where a handler would swallow the error and limp on.
        line.add("-XX:+ExitOnOutOfMemoryError");
        line.addAll(jvmOptions);
        line.add("-cp");
        line.add(watchdogJar
                + File.pathSeparator
                + classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        line.add(ParentWatchdog.class.getName());
        line.add(mainClass);
        line.addAll(arguments);
        return line;
    }
}
