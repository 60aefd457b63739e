package io.muster.staffing.planning.queues;

import java.util.function.Predicate;

/**
 * A desk where everyone waits until served.
 *
 * <p>From Erlang B: {@code C = n B / (n - A (1 - B))}. Source: H. C. Tijms, A First Course in Stochastic Models, 2003,
 * section 5.3.
 */
public final class ErlangC {

    private ErlangC() {}

    /**
     * The line at a desk.
     *
     * @param load offered load in erlangs, at least 0
     * @param servers people on duty, at least 0
     * @return steady where the load is below the servers, or 0; otherwise growing
     */
    public static WaitingLine line(double load, int servers) {
        return line(load, servers, ErlangB.blocking(load, servers));
    }

    /** Probability that an arrival waits: 1 where the queue grows. */
    public static double probabilityOfWait(double load, int servers) {
        return line(load, servers).probabilityOfWait();
    }

    /**
     * The least number of servers whose line settles and does what is wanted; one fewer does not.
     *
     * @param load offered load in erlangs, at least 0; for 0 nobody is needed
     * @param wanted holds from some number of servers on, whatever that number is
     * @param most where to stop looking
     * @return the line with that number, or the one with {@code most} servers where not even they do it
     */
    public static Result leastServers(double load, Predicate<WaitingLine.Steady> wanted, int most) {
        QueueInputs.check(load, most);
        double blocking = 1;
        int servers = 0;
        WaitingLine line = line(load, 0, blocking);
        while (!(line instanceof WaitingLine.Steady steady && (load == 0 || wanted.test(steady)))) {
            if (servers == most) {
                return new Result.NotWith(most);
            }
            servers++;
            blocking = ErlangB.next(load, servers, blocking);
            line = line(load, servers, blocking);
        }
        return new Result.Least(steady);
    }

    private static WaitingLine line(double load, int servers, double blocking) {
        if (load == 0) {
            return new WaitingLine.Steady(0, servers, 0);
        }
        if (load >= servers) {
            return new WaitingLine.Growing(load, servers);
        }
        return new WaitingLine.Steady(load, servers, servers * blocking / (servers - load * (1 - blocking)));
    }

    /** What a search for the least number of servers found. */
    public sealed interface Result {

        /** The line with the least number that does it. */
        record Least(WaitingLine.Steady line) implements Result {}

        /** Not even that many servers do it. */
        record NotWith(int servers) implements Result {}
    }
}
