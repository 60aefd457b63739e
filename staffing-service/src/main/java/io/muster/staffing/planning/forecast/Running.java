package io.muster.staffing.planning.forecast;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The recursion runs.
 *
 * @param settings of the forecast
 * @param state after the last closed day
 * @param spread of the errors
 * @param watch over the errors since the start or the last policy step
 * @param stepDaysLeft days for which a policy step still widens and quickens
 * @param unknownDays closed since the last known one: they widen the bounds as days ahead do
 */
public record Running(
        ForecastSettings settings, EtsState state, Spread spread, RegimeWatch watch, int stepDaysLeft, int unknownDays)
        implements RunningForecast {

    static Running start(ForecastSettings settings, EtsState state, Spread spread) {
        return new Running(settings, state, spread, RegimeWatch.CALM, 0, 0);
    }

    @Override
    public RunningForecast close(OptionalDouble persons) {
        return persons.isPresent() ? known(persons.getAsDouble()) : unknown();
    }

    private Running known(double persons) {
        double error = persons - ets().next(state);
        return new Running(
                settings,
                ets().update(state, persons),
                spread.with(error),
                watch.after(error, Math.sqrt(variance())),
                Math.max(0, stepDaysLeft - 1),
                0);
    }

    private Running unknown() {
        return new Running(settings, ets().pass(state), spread, watch, Math.max(0, stepDaysLeft - 1), unknownDays + 1);
    }

    @Override
    public RunningForecast step(double factor) {
        if (!(factor >= 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("factor must be finite and >= 0, but was " + factor);
        }
        return new Running(
                settings, state.steppedBy(factor), spread, RegimeWatch.CALM, settings.stepDays(), unknownDays);
    }

    @Override
    public Optional<Prediction> ahead(int days) {
        double factor = ets().varianceFactor(days + unknownDays);
        return Optional.of(
                Prediction.around(ets().mean(state, days), Math.sqrt(variance() * factor), settings.halfWidth()));
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

    private Ets ets() {
        return settings.ets(stepDaysLeft > 0);
    }
}
