package io.muster.staffing.planning.numbers;

/**
 * Between which figures another day's count lies at 95 %, judged by the counts of some days and by the noise of counting alone.
 * It solves {@code (y - m)^2 = z^2 (m + y / n)}: the difference of a Poisson count {@code y} of one day and the mean {@code m} of
 * {@code n} days has that variance, estimated by all of them together.
 *
 * <p>Source: closed-form prediction interval of a Poisson count, joint sampling approach; Krishnamoorthy and Peng, Journal of
 * Statistical Planning and Inference 141 (2011) 1709. After n days of nobody it gives 0 to 3.84 / n, the two-sided likeness of
 * the rule of three (Hanley and Lippman-Hand, JAMA 249 (1983) 1743).
 *
 * @param low at least 0, at most the mean
 * @param high above the mean
 */
public record CountBounds(double low, double high) {

    private static final double Z = StandardNormal.halfWidth(0.95);

    /**
     * The bounds.
     *
     * @param mean persons a day, at least 0
     * @param days that it is the mean of, at least 1
     */
    public static CountBounds of(double mean, int days) {
        if (!(mean >= 0) || days < 1) {
            throw new IllegalArgumentException(
                    "mean must be >= 0 and days >= 1, but they are " + mean + " and " + days);
        }
        double shift = Z * Z / (2 * days);
        double half = Math.sqrt(Z * Z * mean * (1 + 1.0 / days) + shift * shift);
        return new CountBounds(Math.max(0, mean + shift - half), mean + shift + half);
    }
}
