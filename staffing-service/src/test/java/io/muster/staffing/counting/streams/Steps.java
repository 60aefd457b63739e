package io.muster.staffing.counting.streams;

/** Counts what a task does beyond itself, and breaks at one step of it. */
public final class Steps {

    private int left = Integer.MAX_VALUE;

    /** Breaks once so many steps have gone well. */
    public void breakAfter(int well) {
        left = well;
    }

    /** Breaks no more. */
    public void heal() {
        left = Integer.MAX_VALUE;
    }

    /**
     * Takes a step.
     *
     * @throws IllegalStateException where it is the one to break at
     */
    public void next() {
        if (left != Integer.MAX_VALUE && left-- == 0) {
            throw new IllegalStateException("broken by the test");
        }
    }
}
