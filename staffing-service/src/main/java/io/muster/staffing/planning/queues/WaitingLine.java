package io.muster.staffing.planning.queues;

/** What becomes of a line before {@code servers} people under {@code load} erlangs, where nobody gives up. */
public sealed interface WaitingLine {

    double load();

    int servers();

    /** Probability that an arrival waits, 0 to 1. */
    double probabilityOfWait();

    /** Share of the servers' time that is busy, 0 to 1. */
    double occupancy();

    /**
     * Share of arrivals served within a time.
     *
     * @param handlingTimes that time by the average handling time, at least 0
     */
    double serviceLevel(double handlingTimes);

    /** The line settles. All times are in average handling times. */
    record Steady(double load, int servers, double probabilityOfWait) implements WaitingLine {

        @Override
        public double occupancy() {
            return servers == 0 ? 0 : load / servers;
        }

        @Override
        public double serviceLevel(double handlingTimes) {
            return 1 - probabilityOfWait * Math.exp(-(servers - load) * handlingTimes);
        }

        /** Mean wait of all arrivals, in average handling times. */
        public double meanWait() {
            return probabilityOfWait == 0 ? 0 : probabilityOfWait / (servers - load);
        }

        /** Mean number of people waiting. */
        public double queueLength() {
            return load * meanWait();
        }
    }

    /**
     * The load is not below the servers: the queue grows, wait and length have no value. Use the backlog instead.
     */
    record Growing(double load, int servers) implements WaitingLine {

        @Override
        public double probabilityOfWait() {
            return 1;
        }

        @Override
        public double occupancy() {
            return 1;
        }

        @Override
        public double serviceLevel(double handlingTimes) {
            return 0;
        }

        /** Erlangs that find no server: persons by which the queue grows in one average handling time. */
        public double excess() {
            return load - servers;
        }
    }
}
