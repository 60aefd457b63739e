package io.muster.staffing.planning.queues;

import java.util.function.Predicate;

/**
 * A desk where people give up after an exponential time: M/M/n+M, stable below the load as well.
 *
 * <p>Stationary distribution of the birth-death chain with death rate {@code min(k, n) mu + max(k - n, 0) theta}, the busy
 * part through Erlang B and the waiting part in logarithms. Source: C. Palm 1957; Garnett, Mandelbaum and Reiman,
 * Manufacturing and Service Operations Management 4 (2002).
 */
public final class ErlangA {

    private ErlangA() {}

    /**
     * The line at a desk.
     *
     * @param load offered load in erlangs, at least 0
     * @param servers people on duty, at least 0; with 0 everybody gives up
     * @param patience mean time until a waiting person gives up, in average handling times, above 0
     * @param target time within which service counts as in time, in average handling times, at least 0
     */
    public static ImpatientLine line(double load, int servers, double patience, double target) {
        QueueInputs.check(load, servers);
        if (!(patience > 0 && patience < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("patience must be finite and > 0 handling times, but was " + patience);
        }
        if (load == 0) {
            return ImpatientLine.Settled.idle(servers);
        }
        if (servers == 0) {
            return ImpatientLine.Settled.unserved(load, patience);
        }
        return new WaitingStates(load, servers, patience, target).line();
    }

    /**
     * The least number of servers that does what is wanted; one fewer does not.
     *
     * @param wanted holds from some number of servers on, whatever that number is
     * @param most where to stop looking
     */
    public static Result leastServers(
            double load, double patience, double target, Predicate<ImpatientLine.Settled> wanted, int most) {
        if (load == 0) {
            return new Result.Least(ImpatientLine.Settled.idle(0));
        }
        return new LeastServersSearch(servers -> line(load, servers, patience, target), wanted).from(load, most);
    }

    /** What a search for the least number of servers found. */
    public sealed interface Result {

        /** The line with the least number that does it. */
        record Least(ImpatientLine.Settled line) implements Result {}

        /** Not even that many servers do it. */
        record NotWith(int servers) implements Result {}

        /** One server fewer, or the most, would leave a line too long to be summed up. */
        record TooLong(ImpatientLine.TooLong line) implements Result {}
    }
}
