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
 * @param exit factor of the share of those waiting here whom an exit takes on days on which it can't take all
 * @param stayVariance variance of the logarithm of the stay's factor
 * @param exitVariance the same of the exit's
 * @param days since the latest count that corrected the stock, or since the first day
 */
public record StayEstimate(double stay, double exit, double stayVariance, double exitVariance, int days) {

    /** Standard deviation of what a standard says, as a logarithm: 95 % between half and double of it [A]. */
    private static final double PRIOR = 0.35;

    /** The same of a count of people held, against the model of one day [A]. */
    private static final double NOISE = 0.10;

    /** Growth of the variance a day: what was true a month ago is less sure today [A]. */
    private static final double DRIFT = 0.0005;

    private static final double LEAST = 0.5;
    static final double MOST = 2;

    /** Before any census. */
    static final StayEstimate ASSUMED = new StayEstimate(1, 1, PRIOR * PRIOR, PRIOR * PRIOR, 0);

    /** A day later. */
    StayEstimate aDayLater() {
        return new StayEstimate(
                stay,
                exit,
                Math.min(PRIOR * PRIOR, stayVariance + DRIFT),
                Math.min(PRIOR * PRIOR, exitVariance + DRIFT),
                days + 1);
    }

    /** After a count that teaches nothing but how many there were. */
    StayEstimate afterCount() {
        return new StayEstimate(stay, exit, stayVariance, exitVariance, 0);
    }

    /**
     * After a count where nobody was held by an exit: people stay longer or shorter than was thought.
     *
     * @param came persons who come a day: where fewer have come since the last count than are held, less of the error shows
     */
    StayEstimate afterCount(double counted, double modelled, double came) {
        double visible = Math.min(1, days * came / modelled);
        double gain = stayVariance * visible / (stayVariance * visible * visible + NOISE * NOISE);
        double factor = Math.exp(gain * Math.log(bounded(counted / modelled)));
        return new StayEstimate(bounded(stay * factor), exit, stayVariance * (1 - gain * visible), exitVariance, 0);
    }

    /**
     * After a count where an exit held people: it took more or fewer than was thought on each of the days since the last count.
     *
     * @param taken persons whom it took a day by the standard
     * @param most most days over which the error may have grown
     */
    StayEstimate afterCount(double counted, double modelled, double taken, int most) {
        double grown = Math.clamp(days, 1, most);
        double noise = NOISE * modelled / (grown * taken);
        double gain = exitVariance / (exitVariance + noise * noise);
        double seen = bounded((taken - (counted - modelled) / grown) / taken);
        return new StayEstimate(
                stay, bounded(exit * Math.exp(gain * Math.log(seen))), stayVariance, exitVariance * (1 - gain), 0);
    }

    /** Whether a census has changed anything. */
    boolean isLearned() {
        return stay != 1 || exit != 1;
    }

    private static double bounded(double factor) {
        return Math.clamp(factor, LEAST, MOST);
    }
}
