package io.muster.staffing.planning.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The latest steps, of which a season is read.
 *
 * @param steps newest last; a step of which nothing is known is empty
 */
record Latest(List<OptionalDouble> steps) {

    /** Seasons that are remembered. */
    private static final int SEASONS = 8;

    /** Mean figures that stand beside a place's own in the season, so that few figures tell little. */
    private static final double ASSUMED = 2;

    static final Latest NONE = new Latest(List.of());

    Latest with(OptionalDouble persons, int period) {
        List<OptionalDouble> next = new ArrayList<>(steps);
        next.add(persons);
        return new Latest(List.copyOf(next.subList(Math.max(0, next.size() - SEASONS * period), next.size())));
    }

    Latest times(double factor) {
        return new Latest(steps.stream()
                .map(step -> step.isPresent() ? OptionalDouble.of(step.getAsDouble() * factor) : OptionalDouble.empty())
                .toList());
    }

    /** How many times the mean a step of the future is, judged by those of its place in the season. */
    double season(int ahead, int period) {
        double all = 0;
        double own = 0;
        int known = 0;
        int places = 0;
        for (int back = 0; back < steps.size(); back++) {
            var step = steps.get(steps.size() - 1 - back);
            if (step.isPresent()) {
                boolean same = (ahead + back) % period == 0;
                all += step.getAsDouble();
                known++;
                own += same ? step.getAsDouble() : 0;
                places += same ? 1 : 0;
            }
        }
        double mean = known == 0 ? 0 : all / known;
        return mean > 0 ? (own + ASSUMED * mean) / (places + ASSUMED) / mean : 1;
    }
}
