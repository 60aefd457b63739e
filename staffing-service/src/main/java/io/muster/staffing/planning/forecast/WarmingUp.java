package io.muster.staffing.planning.forecast;

import io.muster.staffing.planning.forecast.smoothing.EtsState;
import io.muster.staffing.planning.forecast.smoothing.SeasonTest;
import io.muster.staffing.planning.forecast.smoothing.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Too few known days for the recursion: their mean, with wide bounds.
 *
 * @param settings of the forecast
 * @param days closed so far, known or not
 */
public record WarmingUp(ForecastSettings settings, Series days) implements RunningForecast {

    /** While warming up one day says little of the next: the bounds assume half of the mean, if not more. */
    private static final double WIDE = 0.5;

    /** Days that lie further back are forgotten, if nearly all since were unknown. */
    private static final int MOST_DAYS = 364;

    static WarmingUp start(ForecastSettings settings) {
        return new WarmingUp(settings, Series.of());
    }

    @Override
    public RunningForecast close(OptionalDouble persons) {
        var next = new WarmingUp(settings, days.with(persons, MOST_DAYS));
        return next.days.known() < settings.warmUpDays() ? next : next.running();
    }

    @Override
    public RunningForecast step(double factor) {
        return new WarmingUp(settings, days.times(factor));
    }

    @Override
    public Optional<Prediction> ahead(int horizon, List<AnnouncedStep> steps) {
        if (days.known() == 0) {
            return Optional.empty();
        }
        double factor = steps.stream()
                .filter(step -> step.inDays() <= horizon)
                .mapToDouble(AnnouncedStep::factor)
                .reduce(1, (one, other) -> one * other);
        double spread = Math.max(WIDE * mean(), 2 * Math.sqrt(squares(false) / days.known()));
        return Optional.of(Prediction.around(mean() * factor, spread * factor, settings.halfWidth()));
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
        boolean seasonal = SeasonTest.finds(days, settings.period(), settings.smoothing());
        var state = new EtsState(mean(), 0, seasonal ? seasons() : EtsState.NO_SEASON);
        var spread = new Spread(squares(seasonal), days.known() - (seasonal ? settings.period() : 1));
        return Running.start(settings, settings.ets(seasonal), state, spread, remembered());
    }

    private Series remembered() {
        Series latest = Series.of();
        if (settings.fittedOn() == 0) {
            return latest;
        }
        for (int day = 0; day < days.size(); day++) {
            latest = latest.with(days.bucket(day), settings.fittedOn());
        }
        return latest;
    }

    private List<Double> seasons() {
        List<Double> newestFirst = new ArrayList<>();
        for (int back = 1; back <= settings.period(); back++) {
            newestFirst.add(deviation(Math.floorMod(days.size() - back, settings.period())));
        }
        return newestFirst;
    }

    private double mean() {
        return known(day -> true).average().orElse(0);
    }

    /** How far the days of one place in the season are from the mean; 0 where none of them is known. */
    private double deviation(int season) {
        return known(day -> day % settings.period() == season).average().stream()
                .map(average -> average - mean())
                .sum();
    }

    private double squares(boolean withoutSeason) {
        double squares = 0;
        for (int day = 0; day < days.size(); day++) {
            if (days.isKnown(day)) {
                double season = withoutSeason ? deviation(day % settings.period()) : 0;
                squares += Math.pow(days.at(day) - mean() - season, 2);
            }
        }
        return squares;
    }

    private DoubleStream known(IntPredicate wanted) {
        return IntStream.range(0, days.size())
                .filter(days::isKnown)
                .filter(wanted)
                .mapToDouble(days::at);
    }
}
