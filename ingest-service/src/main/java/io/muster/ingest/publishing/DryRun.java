package io.muster.ingest.publishing;

/** Whether the request that the current thread answers is checked only: all that it would publish is thrown away. */
public final class DryRun {

    private static final ThreadLocal<Boolean> ON = new ThreadLocal<>();

    private DryRun() {}

    /** From now on this thread publishes nothing, until {@link #end}. */
    public static void begin() {
        ON.set(true);
    }

    public static void end() {
        ON.remove();
    }

    public static boolean isOn() {
        return Boolean.TRUE.equals(ON.get());
    }
}
