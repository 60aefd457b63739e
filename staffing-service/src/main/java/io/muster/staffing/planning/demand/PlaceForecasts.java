package io.muster.staffing.planning.demand;

import io.muster.staffing.planning.forecast.ForecastSettings;
import io.muster.staffing.planning.forecast.RunningForecast;
import io.muster.staffing.planning.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What a place's closed days leave to the days after them: the latest known days, and a forecast for each group of pathways. */
final class PlaceForecasts {

    private static final int REMEMBERED = 7;

    private final Situation situation;
    private final String place;
    private final Expectation groups;
    private final ForecastSettings settings;

    PlaceForecasts(Situation situation, String place, Expectation groups) {
        this.situation = situation;
        this.place = place;
        this.groups = groups;
        this.settings = ForecastSettings.days(situation
                .profile()
                .standard(situation.profile().forecast().alpha())
                .orElseThrow()
                .value());
    }

    /** The state after a day; a day that is not closed, or of which nothing is known, leaves what was before. */
    DemandState after(LocalDate day, DemandState before, DemandState.@Nullable KnownDay known) {
        var today = situation.today();
        boolean closed = today != null && !day.isAfter(today);
        if (!closed || known == null) {
            boolean isGap = closed && !before.forecasts().isEmpty();
            return new DemandState(
                    before.recent(),
                    before.lastReport(),
                    isGap ? forecasts(day, before, null) : before.forecasts(),
                    List.of());
        }
        List<DemandState.KnownDay> recent = new ArrayList<>(before.recent());
        recent.add(known);
        var reported = situation.counted(place, day).isPresent() ? day : before.lastReport();
        var forecasts = forecasts(day, before, known);
        var revealed = groups.groups().stream()
                .map(forecasts::get)
                .filter(Objects::nonNull)
                .flatMap(forecast -> forecast.revealed().stream())
                .toList();
        return new DemandState(
                List.copyOf(recent.size() > REMEMBERED ? recent.subList(1, recent.size()) : recent),
                reported,
                forecasts,
                revealed);
    }

    private Map<String, RunningForecast> forecasts(
            LocalDate day, DemandState before, DemandState.@Nullable KnownDay known) {
        Map<String, RunningForecast> after = new HashMap<>();
        var persons = known == null ? Map.<String, Double>of() : groups.groupsOf(day, known.counts());
        for (var group : groups.groups()) {
            var running = before.forecasts().getOrDefault(group, RunningForecast.start(settings));
            for (var policy : situation.policies()) {
                double factor = Mix.factor(policy, group);
                if (factor != 1
                        && policy.announcedOn() != null
                        && Mix.firstDay(policy, situation.profile().zone()).equals(day)) {
                    running = running.step(factor);
                }
            }
            var came = known == null ? OptionalDouble.empty() : OptionalDouble.of(persons.getOrDefault(group, 0.0));
            after.put(group, running.close(came));
        }
        return after;
    }
}
