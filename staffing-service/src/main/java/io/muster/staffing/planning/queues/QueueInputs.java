package io.muster.staffing.planning.queues;

/** What every queue formula asks of its load and its servers. */
final class QueueInputs {

    private QueueInputs() {}

    static void check(double load, int servers) {
        if (!(load >= 0 && load < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("load must be finite and >= 0 erlangs, but was " + load);
        }
        if (servers < 0) {
            throw new IllegalArgumentException("servers must be >= 0, but was " + servers);
        }
    }
}
