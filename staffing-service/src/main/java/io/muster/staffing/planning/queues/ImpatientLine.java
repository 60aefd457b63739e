package io.muster.staffing.planning.queues;

/** What becomes of a line where people give up. */
public sealed interface ImpatientLine {

    double load();

    int servers();

    /**
     * The line settles; times are in average handling times.
     *
     * @param load offered load in erlangs
     * @param servers people on duty
     * @param probabilityOfWait that an arrival finds all servers busy, 0 to 1
     * @param probabilityOfAbandonment that an arrival gives up, 0 to 1
     * @param meanWait of all arrivals, served or not
     * @param serviceLevel served within the target, by all arrivals, 0 to 1
     */
    record Settled(
            double load,
            int servers,
            double probabilityOfWait,
            double probabilityOfAbandonment,
            double meanWait,
            double serviceLevel)
            implements ImpatientLine {

        static Settled idle(int servers) {
            return new Settled(0, servers, 0, 0, 0, 1);
        }

        static Settled unserved(double load, double patience) {
            return new Settled(load, 0, 1, 1, patience, 0);
        }

        /** Share of the servers' time that is busy, 0 to 1. */
        public double occupancy() {
            return servers == 0 ? 0 : load * (1 - probabilityOfAbandonment) / servers;
        }
    }

    /**
     * So many would wait at once that the sum over the line is refused.
     *
     * @param limit people waiting up to which lines are summed
     */
    record TooLong(double load, int servers, int limit) implements ImpatientLine {}
}
