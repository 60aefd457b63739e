package io.muster.staffing.planning.forecast;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The forecast of one place and pathway group, moved on by each closed day in constant time.
 *
 * <p>A value: the same days give the same forecast, so a corrected day is replayed from the forecast that was kept before it.
 */
public sealed interface RunningForecast permits WarmingUp, Running {

    /** Before the first day. */
    static RunningForecast start(ForecastSettings settings) {
        return WarmingUp.start(settings);
    }

    /**
     * After a day has closed.
     *
     * @param persons at least 0; absent where the day is unknown, which is not 0
     */
    RunningForecast close(OptionalDouble persons);

    /**
     * On the date of an announced policy, before that day is closed.
     *
     * @param factor of the arrivals from then on, at least 0
     */
    RunningForecast step(double factor);

    /**
     * What is expected some days after the last closed one.
     *
     * @param days at least 1
     * @param steps announced policies in order of their days; those after {@code days} change nothing
     * @return absent while nothing at all is known
     */
    Optional<Prediction> ahead(int days, List<AnnouncedStep> steps);

    /** The same where no policy is announced. */
    default Optional<Prediction> ahead(int days) {
        return ahead(days, List.of());
    }

    /** Whether there are too few known days yet: mean and wide bounds. */
    boolean isWarmingUp();

    /** Whether the days of late run away from what was expected: shown as a flag, never adapted to in silence. */
    boolean hasShifted();
}
