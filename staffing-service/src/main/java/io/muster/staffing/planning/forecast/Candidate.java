package io.muster.staffing.planning.forecast;

/**
 * A simple forecast: a level that is moved by a share of each error.
 *
 * @param alpha that share; 1 repeats the last figure
 * @param seasonal whether the level is one without the season
 * @param level at least 0
 * @param error its relative errors of late, added up
 */
public record Candidate(double alpha, boolean seasonal, double level, double error) {

    /** After a step. */
    Candidate after(double came, double season) {
        double factor = seasonal ? season : 1;
        double off = Math.abs(Relative.error(came, level * factor));
        return new Candidate(
                alpha, seasonal, level + alpha * (came / factor - level), ForecastSettings.CHOICE_MEMORY * error + off);
    }

    Candidate at(double first) {
        return new Candidate(alpha, seasonal, first, error);
    }
}
