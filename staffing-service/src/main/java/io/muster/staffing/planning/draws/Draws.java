package io.muster.staffing.planning.draws;

import io.muster.schemas.profile.ReferenceProfile.Correlations;
import io.muster.staffing.planning.numbers.StandardNormal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/**
 * The draws of every uncertain input, as ranks.
 *
 * <p>Each input has one rank in each draw, and each rank once (Latin hypercube: M. D. McKay et al., Technometrics 21, 1979). An input's
 * ranks follow from its name and {@link #SEED} alone, so that a draw is the same case at every place, on every day, in a plan and
 * in a what-if: people of several rows are added up draw by draw. Normal scores are correlated by one factor that all inputs share
 * (W. J. Conover, R. L. Iman, 1982: by ranks, whatever each input's distribution).
 */
public final class Draws {

    /** How many there are. */
    public static final int COUNT = 100;

    /** What they begin with. */
    public static final long SEED = 20_230_511;

    /** What is drawn, for readers of a band. */
    public static final String DRAWN_FROM =
            "each standard from a triangle over its low, default and high value; a forecast's arrivals around the likely ones, 95 of a"
                    + " hundred within their bounds, none below who was counted already; persons held likewise, more closely,"
                    + " since not all that they rest on is at its end at once; correlated as the profile says";

    private static final String ARRIVALS = "arrivals at ";

    /** Variance of a symmetric triangle is the square of half its width by so much. */
    private static final double TRIANGLE = 6;

    /** In how many deviations the bounds of a forecast are. */
    private static final double BOUND = StandardNormal.halfWidth(0.95);

    private static final double[] SCORES = scores();

    private static volatile Draws latest = new Draws(Correlations.USUAL);

    private final Correlations correlations;
    private final double[] common = shuffled("");
    private final Map<String, double[]> own = new ConcurrentHashMap<>();
    private final Map<String, int[]> ranks = new ConcurrentHashMap<>();

    private Draws(Correlations correlations) {
        this.correlations = correlations;
    }

    /** Draws of inputs that are correlated so. */
    public static Draws of(Correlations correlations) {
        var known = latest;
        if (!known.correlations.equals(correlations)) {
            known = new Draws(correlations);
            latest = known;
        }
        return known;
    }

    private static double[] scores() {
        double[] scores = new double[COUNT];
        for (int at = 0; at < COUNT; at++) {
            double share = (at + 0.5) / COUNT;
            scores[at] = Math.signum(share - 0.5) * StandardNormal.halfWidth(Math.abs(2 * share - 1));
        }
        return scores;
    }

    /** What all inputs have in common, as normal scores; not to be changed. */
    double[] common() {
        return common;
    }

    /** The input's own normal scores, without what it has in common with all others; not to be changed. */
    double[] own(String name) {
        return own.computeIfAbsent(
                name,
                input -> withoutCommon(
                        input.startsWith(ARRIVALS)
                                ? mixed(ofPlaces(), shuffled(ARRIVALS), shuffled(input))
                                : shuffled(input)));
    }

    /** What chance has in common is taken out, and the spread is as before. */
    private double[] withoutCommon(double... scores) {
        double all = 0;
        double both = 0;
        double before = 0;
        for (int draw = 0; draw < COUNT; draw++) {
            all += common[draw] * common[draw];
            both += common[draw] * scores[draw];
            before += scores[draw] * scores[draw];
        }
        double part = both / all;
        double spread = Math.sqrt(all / (before - part * both));
        double[] own = new double[COUNT];
        Arrays.setAll(own, draw -> spread * (scores[draw] - part * common[draw]));
        return own;
    }

    /** The part of the variance of who comes to a place that is in common with standards. */
    private double ofCommon() {
        return correlations.standards() == 0
                ? 0
                : correlations.arrivals() * correlations.arrivals() / correlations.standards();
    }

    /** The part of the rest that is in common with other places. */
    private double ofPlaces() {
        return ofCommon() >= 1 ? 0 : (correlations.places() - ofCommon()) / (1 - ofCommon());
    }

    private static double[] shuffled(String name) {
        var sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.UTF_8));
        var random = new Random(SEED ^ sum.getValue() << Short.SIZE);
        double[] scores = SCORES.clone();
        for (int left = COUNT; left > 1; left--) {
            int at = random.nextInt(left);
            double score = scores[at];
            scores[at] = scores[left - 1];
            scores[left - 1] = score;
        }
        return scores;
    }

    /** Ranks of a standard, or of what standards make of who is held, from 0. */
    int[] ofStandard(String name) {
        return ranks.computeIfAbsent(name, code -> ranks(mixed(correlations.standards(), common, own(code))));
    }

    /** The name of who comes to a place. */
    public static String arrivalsAt(String place) {
        return ARRIVALS + place;
    }

    /** Ranks of who comes to a place. */
    int[] ofArrivals(String place) {
        return ranks.computeIfAbsent(arrivalsAt(place), name -> ranks(mixed(ofCommon(), common, own(name))));
    }

    /** Scores of which a share of the variance is of the first, the rest of the second. */
    private static double[] mixed(double share, double[] first, double[] second) {
        double[] mixed = new double[COUNT];
        Arrays.setAll(mixed, draw -> Math.sqrt(share) * first[draw] + Math.sqrt(1 - share) * second[draw]);
        return mixed;
    }

    private static int[] ranks(double[] scores) {
        int[] order = IntStream.range(0, COUNT)
                .boxed()
                .sorted(Comparator.comparingDouble(draw -> scores[draw]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] ranks = new int[COUNT];
        for (int rank = 0; rank < COUNT; rank++) {
            ranks[order[rank]] = rank;
        }
        return ranks;
    }

    /** A standard in each draw: a triangle over its low, default and high value. */
    public double[] standard(String name, double low, double likely, double high) {
        int[] rank = ofStandard(name);
        double[] drawn = new double[COUNT];
        Arrays.setAll(drawn, draw -> triangle(low, likely, high, (rank[draw] + 0.5) / COUNT));
        return drawn;
    }

    /**
     * Persons who come to a place, in each draw: half a normal distribution below the likely ones and half another above. Their bounds
     * hold 95 of a hundred, half of the rest lies beyond either, but none below those who are here.
     *
     * @param here persons of them who were counted already, 0 to {@code low}
     */
    public double[] arrivals(String place, double here, double low, double likely, double high) {
        int[] rank = ofArrivals(place);
        double[] drawn = new double[COUNT];
        double below = (likely - low) / BOUND;
        double above = (high - likely) / BOUND;
        for (int draw = 0; draw < COUNT; draw++) {
            double score = SCORES[rank[draw]];
            drawn[draw] = Math.max(here, likely + score * (score < 0 ? below : above));
        }
        return drawn;
    }

    /**
     * Persons held, in each draw, from the stock that all its inputs give at their ends at once: the likely stock is the median, and so
     * many deviations from it lie where all of as many like ranges are at their ends. None goes beyond these.
     *
     * @param ranges how many inputs make it uncertain
     */
    public double[] held(String name, double low, double likely, double high, int ranges) {
        int[] rank = ofStandard(name);
        double end = endsAtOnce(ranges);
        double[] drawn = new double[COUNT];
        Arrays.setAll(drawn, draw -> Math.clamp(around(low, likely, high, SCORES[rank[draw]] / end), low, high));
        return drawn;
    }

    /** As how many standard deviations of a sum of like triangles it counts that all of them are at an end. */
    double endsAtOnce(int ranges) {
        double n = Math.max(1, ranges);
        return Math.sqrt(TRIANGLE * n / (1 + (n - 1) * correlations.standards()));
    }

    /** So far from the likely value as a share of the way to an end says: in equal ratios, or where an end is 0 in equal steps. */
    private static double around(double low, double likely, double high, double way) {
        double end = way < 0 ? low : high;
        double far = Math.abs(way);
        return likely > 0 && end > 0
                ? likely * Math.pow(end / likely, far)
                : Math.max(0, likely + (end - likely) * far);
    }

    /** The value below which that share of a triangle lies. */
    static double triangle(double low, double mode, double high, double share) {
        if (high <= low) {
            return mode;
        }
        double rising = (mode - low) / (high - low);
        return share < rising
                ? low + Math.sqrt(share * (high - low) * (mode - low))
                : high - Math.sqrt((1 - share) * (high - low) * (high - mode));
    }
}
