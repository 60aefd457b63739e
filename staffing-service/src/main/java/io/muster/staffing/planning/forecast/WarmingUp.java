package io.muster.staffing.planning.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Too few known days for the recursion: their mean, with wide bounds.
 *
 * @param settings of the forecast
 * @param days closed so far, known or not; gives each its place in the season
 * @param known the known ones
 */
public record WarmingUp(ForecastSettings settings, int days, List<KnownDay> known) implements RunningForecast {

    /** While warming up one day says little of the next: the bounds assume half of the mean, if not more. */
    private static final double WIDE = 0.5;

    public WarmingUp {
        known = List.copyOf(known);
    }

    static WarmingUp start(ForecastSettings settings) {
        return new WarmingUp(settings, 0, List.of());
    }

    @Override
    public RunningForecast close(OptionalDouble persons) {
        if (persons.isEmpty()) {
            return new WarmingUp(settings, days + 1, known);
        }
        List<KnownDay> more = new ArrayList<>(known);
        more.add(new KnownDay(days % settings.period(), persons.getAsDouble()));
        var next = new WarmingUp(settings, days + 1, more);
        return more.size() < settings.warmUpDays() ? next : next.running();
    }

    @Override
    public RunningForecast step(double factor) {
        return new WarmingUp(
                settings,
                days,
                known.stream()
                        .map(day -> new KnownDay(day.season(), day.persons() * factor))
                        .toList());
    }

    @Override
    public Optional<Prediction> ahead(int horizon) {
        if (known.isEmpty()) {
            return Optional.empty();
        }
        double spread = Math.max(WIDE * mean(), 2 * Math.sqrt(squares(false) / known.size()));
        return Optional.of(Prediction.around(mean(), spread, settings.halfWidth()));
    }

    @Override
    public boolean isWarmingUp() {
        return true;
    }

    @Override
    public boolean hasShifted() {
        return false;
    }

    private Running running() {
        List<Double> newestFirst = new ArrayList<>();
        for (int back = 1; back <= settings.period(); back++) {
            newestFirst.add(settings.period() == 1 ? 0 : deviation(Math.floorMod(days - back, settings.period())));
        }
        var state = new EtsState(mean(), 0, newestFirst);
        return Running.start(settings, state, new Spread(squares(true), known.size() - settings.period()));
    }

    private double mean() {
        return known.stream().mapToDouble(KnownDay::persons).average().orElse(0);
    }

    /** How far the days of one place in the season are from the mean; 0 where none of them is known. */
    private double deviation(int season) {
        return known.stream().filter(day -> day.season() == season).mapToDouble(KnownDay::persons).average().stream()
                .map(average -> average - mean())
                .sum();
    }

    private double squares(boolean withoutSeason) {
        boolean seasonal = withoutSeason && settings.period() > 1;
        return known.stream()
                .mapToDouble(day -> day.persons() - mean() - (seasonal ? deviation(day.season()) : 0))
                .map(error -> error * error)
                .sum();
    }

    /** A day's place in the season, and its persons, at least 0. */
    public record KnownDay(int season, double persons) {}
}
