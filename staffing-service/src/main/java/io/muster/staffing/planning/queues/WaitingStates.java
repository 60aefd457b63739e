package io.muster.staffing.planning.queues;

/**
 * Sums over the states in which {@code j} people wait, relative to the state in which all servers are just busy.
 *
 * <p>Weights are taken in logarithms, shifted by the largest so far: below the load they first grow beyond any double. An
 * arrival that finds {@code j} waiting is served within {@code t} with probability
 * {@code c / (c + j + 1) P(Beta(c + 1, j + 1) >= exp(-theta t))}, {@code c = n mu / theta}, since the time until its turn is
 * a sum of exponential times with rates {@code n mu + i theta}.
 */
final class WaitingStates {

    /** Far more than a desk ever sees; summed in some tens of milliseconds. */
    static final int LONGEST_LINE = 1_000_000;

    /** A state this much lighter (by logarithm) than the heaviest does not show in a double any more. */
    private static final double NEGLIGIBLE = 46;

    private final double load;
    private final int servers;
    private final double patience;
    private final double ratio;
    private final double logLate;

    private double weight;
    private double waiting;
    private double inTime;
    private double shift;

    WaitingStates(double load, int servers, double patience, double target) {
        this.load = load;
        this.servers = servers;
        this.patience = patience;
        this.ratio = servers * patience;
        this.logLate = -target / patience;
    }

    ImpatientLine line() {
        return sum() ? settled() : new ImpatientLine.TooLong(load, servers, LONGEST_LINE);
    }

    private boolean sum() {
        double logWeight = 0;
        // log of 1 - exp(-theta t): chance that a person ahead would have given up by the target.
        double logGone = Math.log(-Math.expm1(logLate));
        double logStep = (ratio + 1) * logLate;
        double late = Math.exp(logStep);
        for (int j = 0; j <= LONGEST_LINE; j++) {
            add(j, logWeight, Math.max(0, 1 - late));
            if (logWeight < shift - NEGLIGIBLE && load < servers + (j + 1) / patience) {
                return true;
            }
            logStep += logGone + Math.log((ratio + j + 1) / (j + 1));
            late += Math.exp(logStep);
            logWeight += Math.log(load / (servers + (j + 1) / patience));
        }
        return false;
    }

    private void add(int j, double logWeight, double onTime) {
        if (logWeight > shift) {
            double down = Math.exp(shift - logWeight);
            weight *= down;
            waiting *= down;
            inTime *= down;
            shift = logWeight;
        }
        double state = Math.exp(logWeight - shift);
        weight += state;
        waiting += j * state;
        inTime += state * onTime * ratio / (ratio + j + 1);
    }

    private ImpatientLine settled() {
        // Erlang B is the weight of "all just busy" among the states without anyone waiting; it may underflow to 0.
        double notAllBusy = (1 / ErlangB.blocking(load, servers) - 1) * Math.exp(-shift);
        double wait = weight / (notAllBusy + weight);
        double queueLength = wait * waiting / weight;
        double abandoned = Math.min(1, queueLength / patience / load);
        double level = 1 - wait * (1 - inTime / weight);
        return new ImpatientLine.Settled(load, servers, wait, abandoned, queueLength / load, level);
    }
}
