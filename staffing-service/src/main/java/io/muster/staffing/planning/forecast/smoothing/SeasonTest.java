package io.muster.staffing.planning.forecast.smoothing;

/**
 * Whether a season is there at all: analysis of variance of the errors that a forecast without one makes, by their place in the
 * season. These errors are independent where there is none, whatever level and slope do.
 *
 * <p>Source of the normal approximation of F: Paulson, Annals of Mathematical Statistics 13 (1942).
 */
public final class SeasonTest {

    /** One series in a hundred that has no season is taken to have one: 2.326347 standard deviations, one-sided. */
    private static final double LIMIT = 2.326347;

    private final double[] sums;
    private final int[] counts;
    private double squares;
    private double all;
    private int known;

    private SeasonTest(int period) {
        this.sums = new double[period];
        this.counts = new int[period];
    }

    /** Whether the series has a season of that many buckets, at 1 %; false where it is too short to tell. */
    public static boolean finds(Series series, int period, Smoothing smoothing) {
        if (period < 2 || series.known() < 2 * period) {
            return false;
        }
        var plain = new Ets(new EtsModel(Trend.DAMPED, 1), smoothing);
        var filter = new EtsFilter(plain.smoothing(), StartStates.guess(series, plain.model(), 2 * period));
        var test = new SeasonTest(period);
        for (int bucket = 0; bucket < series.size(); bucket++) {
            double error = Ets.step(filter, series, bucket);
            if (series.isKnown(bucket)) {
                test.add(bucket % period, error);
            }
        }
        return test.finds();
    }

    private void add(int place, double error) {
        sums[place] += error;
        counts[place]++;
        squares += error * error;
        all += error;
        known++;
    }

    private boolean finds() {
        int places = 0;
        double between = -all * all / known;
        double within = squares;
        for (int place = 0; place < sums.length; place++) {
            if (counts[place] > 0) {
                places++;
                between += sums[place] * sums[place] / counts[place];
                within -= sums[place] * sums[place] / counts[place];
            }
        }
        int degreesBetween = places - 1;
        int degreesWithin = known - places;
        if (degreesBetween < 1 || degreesWithin < 1 || between <= 1e-9 * squares) {
            return false;
        }
        double noise = Math.max(within, 1e-12 * squares) / degreesWithin;
        return deviate(between / degreesBetween / noise, degreesBetween, degreesWithin) > LIMIT;
    }

    /** The normal deviate of an F of those degrees. */
    static double deviate(double f, int above, int below) {
        double a = 2.0 / (9 * above);
        double b = 2.0 / (9 * below);
        double root = Math.cbrt(f);
        return ((1 - b) * root - (1 - a)) / Math.sqrt(b * root * root + a);
    }
}
