package io.muster.staffing.answers.demand;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.muster.events.PlaceClock;
import io.muster.events.PlanFailure;
import io.muster.schemas.profile.Place;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.Task;
import io.muster.staffing.answers.questions.OldRows;
import io.muster.staffing.answers.questions.WireName;
import io.muster.staffing.answers.readmodel.Reading;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The places and how old the data of each is, and the tasks. */
@RestController
class PlacesController {

    private final Reading reading;
    private final ReferenceProfile profile;
    private final Clock clock;

    PlacesController(Reading reading, ReferenceProfile profile, Clock clock) {
        this.reading = reading;
        this.profile = profile;
        this.clock = clock;
    }

    /**
     * The operation.
     *
     * @param today the latest closed day; absent before the first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Places(
            String profile,
            String title,
            String profileHash,
            String zone,
            @Nullable LocalDate today,
            List<PlaceView> places,
            List<TaskView> tasks) {}

    /**
     * A place.
     *
     * @param lastDay latest day with a report; absent where nobody reported
     * @param daysBehind days from there to the plan's today; negative where the place is ahead of it
     * @param secondsSinceArrival seconds since its last report reached the plan
     * @param aheadDay a later day that it reported and that is not believed yet: no other place has reached it; absent where none
     * @param behindDay a day long before the operation's first that it told of and that is not believed: nobody agrees; absent where none
     * @param notPlannedFrom first day whose rows are old because the place can't be planned; absent where it is planned
     * @param notPlannedSince when that began
     * @param notPlannedReason why
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PlaceView(
            String place,
            String name,
            String kind,
            @Nullable LocalDate lastDay,
            @Nullable Instant lastObservedAt,
            @Nullable Long daysBehind,
            @Nullable Long secondsSinceArrival,
            @Nullable LocalDate aheadDay,
            @Nullable LocalDate behindDay,
            @Nullable LocalDate notPlannedFrom,
            @Nullable Instant notPlannedSince,
            @Nullable String notPlannedReason) {}

    /** A task, with what troops may do of it and by which rule. */
    record TaskView(
            String task, String name, String category, String troops, String rule, String source, String inForce) {}

    @GetMapping("/api/v1/places")
    Places places() {
        var plan = reading.tables().clock();
        Map<String, PlaceClock> clocks = plan.map(clock ->
                        clock.getPlaces().stream().collect(Collectors.toMap(PlaceClock::getPlace, Function.identity())))
                .orElse(Map.of());
        var today = plan.map(clock -> clock.getToday()).orElse(null);
        var old = new OldRows(reading.tables());
        return new Places(
                profile.code(),
                profile.title(),
                profile.hash(),
                profile.zone().getId(),
                today,
                profile.places().stream()
                        .map(place -> view(
                                place,
                                clocks.get(place.code()),
                                old.of(place.code()).orElse(null),
                                today))
                        .toList(),
                profile.tasks().stream().map(PlacesController::view).toList());
    }

    private PlaceView view(
            Place place, @Nullable PlaceClock at, @Nullable PlanFailure failure, @Nullable LocalDate today) {
        return new PlaceView(
                place.code(),
                place.name(),
                place.kind(),
                at == null ? null : at.getLastDay(),
                at == null ? null : at.getLastObservedAt(),
                at == null || today == null ? null : ChronoUnit.DAYS.between(at.getLastDay(), today),
                at == null ? null : secondsSince(at.getLastArrivedAt()),
                at == null ? null : at.getAheadDay(),
                at == null ? null : at.getBehindDay(),
                failure == null ? null : failure.getFromDay(),
                failure == null ? null : failure.getSince(),
                failure == null ? null : failure.getReason());
    }

    private long secondsSince(Instant arrived) {
        return Math.max(0, Duration.between(arrived, clock.instant()).toSeconds());
    }

    private static TaskView view(Task task) {
        return new TaskView(
                task.code(),
                task.name(),
                WireName.of(task.category()),
                WireName.of(task.legality().verdict()),
                task.legality().rule(),
                task.legality().source(),
                task.legality().inForce());
    }
}
