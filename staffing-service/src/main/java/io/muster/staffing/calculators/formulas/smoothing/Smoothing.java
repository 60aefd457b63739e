package io.muster.staffing.calculators.formulas.smoothing;

/**
 * Parameters of the innovation form; three conventions are easily mixed up.
 *
 * <p>Here {@code beta = alpha x beta*} of the textbook's component form, and {@code gamma} corrects the season by the
 * error against the old level: R's {@code HoltWinters()} takes the new level, so {@code gamma = gamma_HW x (1 - alpha)}.
 *
 * @param alpha share of an error that moves the level, 0 to 1
 * @param beta share that moves the slope, 0 to 1
 * @param gamma share that moves the season, 0 to 1
 * @param phi what is left of the slope after a bucket, above 0 and up to 1; 1 is undamped
 */
public record Smoothing(double alpha, double beta, double gamma, double phi) {

    public Smoothing {
        checkShare("alpha", alpha);
        checkShare("beta", beta);
        checkShare("gamma", gamma);
        checkShare("phi", phi);
    }

    /** The same with an alpha that is at least that much. */
    public Smoothing quickened(double least) {
        return withAlpha(Math.max(alpha, least));
    }

    public Smoothing withAlpha(double other) {
        return new Smoothing(other, beta, gamma, phi);
    }

    /** Only what the model's parts use: without a trend no beta, undamped a phi of 1, without a season no gamma. */
    Smoothing usedBy(EtsModel model) {
        return new Smoothing(
                alpha, model.hasTrend() ? beta : 0, model.hasSeason() ? gamma : 0, model.isDamped() ? phi : 1);
    }

    private static void checkShare(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be >= 0 and <= 1, but was " + value);
        }
    }
}
