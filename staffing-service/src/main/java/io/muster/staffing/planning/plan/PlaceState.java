package io.muster.staffing.planning.plan;

import io.muster.staffing.planning.forecast.RunningForecast;
import io.muster.staffing.planning.situation.Count;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a place's plan carries from one day to the next.
 *
 * @param recent the last seven known closed days, oldest first
 * @param lastReport the last closed day with a report, or null
 * @param forecasts one for each group of pathways
 * @param custody persons held and work waiting
 */
public record PlaceState(
        List<KnownDay> recent,
        @Nullable LocalDate lastReport,
        Map<String, RunningForecast> forecasts,
        CustodyStock custody) {

    /** A closed day's counts; empty counts are a day of which somebody said that nobody came. */
    public record KnownDay(LocalDate day, List<Count> counts, List<Long> hours) {}

    /** Before the first day. */
    public static PlaceState start() {
        return new PlaceState(List.of(), null, Map.of(), CustodyStock.EMPTY);
    }
}
