package io.muster.staffing.planning.forecast;

import io.muster.staffing.planning.forecast.smoothing.Ets;
import io.muster.staffing.planning.forecast.smoothing.EtsState;
import io.muster.staffing.planning.forecast.smoothing.Series;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The recursion runs.
 *
 * @param settings of the forecast
 * @param ets the model, as it was set or last fitted
 * @param state after the last closed day
 * @param spread of the errors since the start or the last fit
 * @param watch over the errors since the start or the last policy step
 * @param latest the latest days, for the next fit; none where nothing is fitted
 * @param sinceFit days closed since the last fit, or -1 before the first
 * @param stepDaysLeft days for which a policy step still widens and quickens
 * @param unknownDays closed since the last known one: they widen the bounds as days ahead do
 */
public record Running(
        ForecastSettings settings,
        Ets ets,
        EtsState state,
        Spread spread,
        RegimeWatch watch,
        Series latest,
        int sinceFit,
        int stepDaysLeft,
        int unknownDays)
        implements RunningForecast {

    private static final int UNFITTED = -1;
    private static final int LEAST_DAYS_BETWEEN_FITS = 28;

    static Running start(ForecastSettings settings, Ets ets, EtsState state, Spread spread, Series latest) {
        return new Running(settings, ets, state, spread, RegimeWatch.CALM, latest, UNFITTED, 0, 0);
    }

    @Override
    public RunningForecast close(OptionalDouble persons) {
        var next = persons.isPresent() ? known(persons.getAsDouble()) : unknown();
        return next.isFitDue() ? next.fitted() : next;
    }

    private Running known(double persons) {
        double error = persons - ets.next(state);
        return new Running(
                settings,
                ets,
                today().update(state, persons),
                spread.with(error),
                watch.after(error, Math.sqrt(variance())),
                remembered(OptionalDouble.of(persons)),
                sinceFit < 0 ? sinceFit : sinceFit + 1,
                Math.max(0, stepDaysLeft - 1),
                0);
    }

    private Running unknown() {
        return new Running(
                settings,
                ets,
                ets.pass(state),
                spread,
                watch,
                remembered(OptionalDouble.empty()),
                sinceFit < 0 ? sinceFit : sinceFit + 1,
                Math.max(0, stepDaysLeft - 1),
                unknownDays + 1);
    }

    private Series remembered(OptionalDouble persons) {
        return settings.fittedOn() == 0 ? latest : latest.with(persons, settings.fittedOn());
    }

    /** The first time when half of the wanted days are known, then when the errors lean to one side; never within a step. */
    private boolean isFitDue() {
        if (settings.fittedOn() == 0 || stepDaysLeft > 0 || unknownDays > 0) {
            return false;
        }
        boolean wanted = sinceFit < 0 || (sinceFit >= LEAST_DAYS_BETWEEN_FITS && watch.isBiased());
        return wanted && latest.known() >= settings.fittedOn() / 2;
    }

    private Running fitted() {
        var fit = Refit.of(latest, settings);
        return new Running(settings, fit.ets(), fit.state(), fit.spread(), watch.fitted(), latest, 0, 0, 0);
    }

    @Override
    public RunningForecast step(double factor) {
        if (!(factor >= 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("factor must be finite and >= 0, but was " + factor);
        }
        return new Running(
                settings,
                ets,
                state.steppedBy(factor),
                spread.times(factor),
                RegimeWatch.CALM,
                latest.times(factor),
                sinceFit,
                settings.stepDays(),
                unknownDays);
    }

    @Override
    public Optional<Prediction> ahead(int days, List<AnnouncedStep> steps) {
        var outlook = new Outlook(settings, ets, stepDaysLeft, unknownDays, steps);
        double mean = outlook.mean(state, days);
        double least = settings.leastSpread() * Math.abs(mean) * Math.sqrt(outlook.inflation(days));
        double deviation = Math.max(least, Math.sqrt(spread.variance() * outlook.varianceFactor(days)));
        return Optional.of(Prediction.around(mean, deviation, settings.halfWidth()));
    }

    /** One-step variance: of the errors, not below the least spread, more after a policy step. */
    public double variance() {
        double least = settings.leastSpread() * Math.abs(state.level());
        double ordinary = Math.max(spread.variance(), least * least);
        return stepDaysLeft > 0 ? ordinary * settings.stepInflation() : ordinary;
    }

    @Override
    public boolean isWarmingUp() {
        return false;
    }

    @Override
    public boolean hasShifted() {
        return watch.hasShifted();
    }

    /** The model of the day that is being closed. */
    private Ets today() {
        return stepDaysLeft > 0 ? new Ets(ets.model(), ets.smoothing().quickened(settings.stepAlpha())) : ets;
    }
}
