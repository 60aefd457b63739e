package io.muster.staffing.planning.custody;

/**
 * What censuses have shown of the stays and exits of a place, as factors of the standards.
 *
 * <p>A census does not only correct the stock: where the model was wrong for a reason that stays, it would be wrong again a
 * month later. The logarithm of counted by modelled persons is taken as the error of the cause, and the factor takes over the
 * part of it that a Kalman filter with one state gives (R. E. Kalman, Journal of Basic Engineering 82, 1960). The cause is the
 * exit where exits hold people on that day, else the stay.
 *
 * @param stay factor of the days that people stay
 * @param exit factor of what the exits take here
 * @param stayVariance variance of the logarithm of the stay's factor
 * @param exitVariance the same of the exit's
 */
public record StayEstimate(double stay, double exit, double stayVariance, double exitVariance) {

    /** Standard deviation of what a standard says, as a logarithm: 95 % between half and double of it [A]. */
    private static final double PRIOR = 0.35;

    /** The same of a count of people held, against the model of one day [A]. */
    private static final double NOISE = 0.10;

    /** Growth of the variance a day: what was true a month ago is less sure today [A]. */
    private static final double DRIFT = 0.0005;

    private static final double LEAST = 0.5;

    /** No stay is taken for longer than so many times the standard. */
    static final double MOST = 2;

    /** Before any census. */
    static final StayEstimate ASSUMED = new StayEstimate(1, 1, PRIOR * PRIOR, PRIOR * PRIOR);

    /** A day later. */
    StayEstimate aDayLater() {
        return new StayEstimate(
                stay,
                exit,
                Math.min(PRIOR * PRIOR, stayVariance + DRIFT),
                Math.min(PRIOR * PRIOR, exitVariance + DRIFT));
    }

    /** After a count where nobody was held by an exit: people stay longer or shorter than was thought. */
    StayEstimate afterCount(double counted, double modelled) {
        double gain = stayVariance / (stayVariance + NOISE * NOISE);
        double factor = Math.exp(gain * Math.log(bounded(counted / modelled)));
        return new StayEstimate(bounded(stay * factor), exit, stayVariance * (1 - gain), exitVariance);
    }

    /**
     * After a count where an exit held people: it took more or fewer than was thought.
     *
     * @param taken persons whom it would have taken a day by the standard
     * @param days over which the error grew, at least 1
     */
    StayEstimate afterCount(double counted, double modelled, double taken, double days) {
        double gain = exitVariance / (exitVariance + NOISE * NOISE);
        double seen = bounded((taken - (counted - modelled) / days) / taken);
        return new StayEstimate(
                stay, bounded(exit * Math.exp(gain * Math.log(seen))), stayVariance, exitVariance * (1 - gain));
    }

    /** Whether a census has changed anything. */
    boolean isLearned() {
        return stay != 1 || exit != 1;
    }

    private static double bounded(double factor) {
        return Math.clamp(factor, LEAST, MOST);
    }
}
