package io.muster.staffing.planning.queues;

import io.muster.staffing.planning.numbers.Tolerance;

/**
 * A desk where nobody waits: who finds all servers busy is lost.
 *
 * <p>By the recursion {@code B(0) = 1, B(k) = A B(k-1) / (k + A B(k-1))}, which needs no factorial and is stable for any
 * size. Source: H. C. Tijms, A First Course in Stochastic Models, 2003, chapter 5.
 */
public final class ErlangB {

    private ErlangB() {}

    /**
     * Probability that an arrival is lost.
     *
     * @param load offered load in erlangs, at least 0
     * @param servers people on duty, at least 0
     * @return between 0 and 1; 0 where nobody arrives, 1 where nobody serves
     */
    public static double blocking(double load, int servers) {
        QueueInputs.check(load, servers);
        if (load == 0) {
            return 0;
        }
        double blocking = 1;
        for (int k = 1; k <= servers; k++) {
            blocking = next(load, k, blocking);
        }
        return blocking;
    }

    /**
     * The least number of servers that loses at most a given share; one fewer loses more.
     *
     * @param load offered load in erlangs, at least 0
     * @param maxBlocking above 0 and below 1
     */
    public static int leastServers(double load, double maxBlocking) {
        QueueInputs.check(load, 0);
        if (!(maxBlocking > 0 && maxBlocking < 1)) {
            throw new IllegalArgumentException("maxBlocking must be > 0 and < 1, but was " + maxBlocking);
        }
        double blocking = load == 0 ? 0 : 1;
        int servers = 0;
        while (!Tolerance.atMost(blocking, maxBlocking)) {
            servers++;
            blocking = next(load, servers, blocking);
        }
        return servers;
    }

    /** One step of the recursion: the loss with {@code k} servers from that with one fewer. */
    static double next(double load, int k, double blocking) {
        double offered = load * blocking;
        return offered / (k + offered);
    }
}
