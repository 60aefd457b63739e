package io.muster.staffing.planning.backlog;

/**
 * In the long run persons held are arrivals times stay.
 *
 * <p>Source: J. D. C. Little, "A Proof for the Queuing Formula L = lambda W", Operations Research 9 (1961).
 */
public final class LittlesLaw {

    private static final double HOURS_PER_DAY = 24;

    private LittlesLaw() {}

    /** Persons held, from arrivals a day and the mean stay in hours. */
    public static double held(double arrivalsPerDay, double meanStayHours) {
        return arrivalsPerDay * meanStayHours / HOURS_PER_DAY;
    }

    /** Arrivals a day, from persons held and the mean stay in hours, above 0. */
    public static double arrivalsPerDay(double held, double meanStayHours) {
        return held / meanStayHours * HOURS_PER_DAY;
    }

    /** Mean stay in hours, from persons held and arrivals a day, above 0. */
    public static double meanStayHours(double held, double arrivalsPerDay) {
        return held / arrivalsPerDay * HOURS_PER_DAY;
    }
}
