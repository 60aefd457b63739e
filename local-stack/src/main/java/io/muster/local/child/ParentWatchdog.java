package io.muster.local.child;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Runs another program's main class and, when asked, ends with the process that started it.
 *
 * <p>The starter holds the other end of our standard input. However it goes, also by kill -9, the system closes that
 * pipe, the read below returns, and this JVM shuts down in the ordinary way. Nothing has to be polled or cleaned up.
 */
public final class ParentWatchdog {

    /** System property: {@code true} ties this JVM to its standard input. */
    public static final String TIED = "muster.tied";

    private static final long LAST_RESORT_MILLIS = 20_000;

    private ParentWatchdog() {}

    /**
     * Runs the program, tied or not.
     *
     * @param arguments the main class to run, then its arguments
     */
    public static void main(String[] arguments) throws Throwable {
        if (Boolean.getBoolean(TIED)) {
            daemon("muster-watchdog", () -> endWith(System.in));
        }
        var program = Class.forName(arguments[0]).getMethod("main", String[].class);
        try {
            program.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (InvocationTargetException failed) {
            throw failed.getCause() == null ? failed : failed.getCause();
        }
    }

    private static void endWith(InputStream starter) {
        try {
            while (starter.read() >= 0) {
                // what the starter says does not matter, only that it is there
            }
        } catch (IOException closed) {
            System.err.println("The pipe to the starter broke: " + closed.getMessage());
        }
        System.err.println("The process that started this one is gone; ending too.");
        daemon("muster-last-resort", ParentWatchdog::haltLater);
        System.exit(0);
    }

    /** A shutdown hook that hangs must not leave a process behind. */
    private static void haltLater() {
        try {
            Thread.sleep(LAST_RESORT_MILLIS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }

    private static void daemon(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
