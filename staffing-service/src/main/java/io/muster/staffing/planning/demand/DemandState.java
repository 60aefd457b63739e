package io.muster.staffing.planning.demand;

import io.muster.staffing.planning.forecast.ForecastError;
import io.muster.staffing.planning.forecast.RunningForecast;
import io.muster.staffing.planning.situation.Count;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a place's demand carries from one day to the next.
 *
 * @param recent the last seven known closed days, oldest first
 * @param lastReport the last closed day with a report, or null
 * @param forecasts one for each group of pathways
 * @param revealed errors of forecasts that this day revealed; none where it is not closed or unknown
 */
public record DemandState(
        List<KnownDay> recent,
        @Nullable LocalDate lastReport,
        Map<String, RunningForecast> forecasts,
        List<ForecastError> revealed) {

    /** Before the first day. */
    public static final DemandState START = new DemandState(List.of(), null, Map.of(), List.of());

    /** A closed day's counts; empty counts are a day of which somebody said that nobody came. */
    public record KnownDay(LocalDate day, List<Count> counts, List<Long> hours) {}
}
