package io.muster.staffing.planning.plan;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.planning.situation.Adjustment;
import io.muster.staffing.planning.situation.Measurement;
import io.muster.staffing.planning.situation.ReportedPosts;
import io.muster.staffing.planning.situation.Situation;
import io.muster.staffing.planning.work.PlaceStandards;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The standards of one place on each day: as the profile has them, adjusted, measured, and with the posts that are open. */
final class StandardsOfDays {

    private final ReferenceProfile profile;
    private final String place;
    private final List<Adjustment> adjustments;
    private final ReportedPosts posts;
    private final List<Measurement> measurements;
    /** Most days have the same: each is computed once. */
    private final Map<PlaceStandards.DayReports, PlaceStandards> computed = new HashMap<>();

    StandardsOfDays(Situation situation, String place) {
        this.profile = situation.profile();
        this.place = place;
        this.adjustments = situation.adjustments().stream()
                .filter(adjustment -> adjustment.place().equals(place))
                .toList();
        this.posts = situation.posts().at(place);
        this.measurements = situation.measurements().stream()
                .filter(measured -> measured.place().equals(place))
                .toList();
    }

    /** Those of a day. */
    PlaceStandards on(LocalDate day) {
        var active = adjustments.stream()
                .filter(adjustment -> adjustment.holdsOn(day))
                .toList();
        var measured = measurements.stream()
                .filter(measurement -> !measurement.day().isAfter(day))
                .toList();
        return computed.computeIfAbsent(
                new PlaceStandards.DayReports(active, posts.on(day), measured),
                reports -> PlaceStandards.of(profile, place, reports));
    }
}
