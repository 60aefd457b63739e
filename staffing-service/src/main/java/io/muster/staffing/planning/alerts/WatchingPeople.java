package io.muster.staffing.planning.alerts;

import io.muster.staffing.planning.situation.Situation;
import io.muster.staffing.planning.situation.StaffReport;
import io.muster.staffing.planning.strength.Remark;
import io.muster.staffing.planning.strength.Strength;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks over the reports of people that hold today for what a planner must look at. */
public final class WatchingPeople {

    private final Situation situation;

    /** Of what was reported and is committed. */
    public WatchingPeople(Situation situation) {
        this.situation = situation;
    }

    /** What is to be raised, or stays raised: at most one for each subject. */
    public List<Alert> alerts(LocalDate today) {
        return new Strength(situation)
                .remarks(today).stream().flatMap(remark -> alert(remark, today)).toList();
    }

    private static Stream<Alert> alert(Remark remark, LocalDate today) {
        return kind(remark.kind())
                .map(kind -> new Alert(
                        kind,
                        place(remark.place()),
                        task(remark.task()),
                        remark.requestId(),
                        today,
                        remark.people(),
                        "people",
                        remark.text()))
                .stream();
    }

    private static Optional<Alert.Kind> kind(Remark.Kind kind) {
        return switch (kind) {
            case UNMATCHED -> Optional.of(Alert.Kind.UNMATCHED_REPORT);
            case OVER_AUTHORISED -> Optional.of(Alert.Kind.OVER_AUTHORISED);
            case CONTRADICTED -> Optional.of(Alert.Kind.CONTRADICTING_REPORTS);
            case NOT_DEPLOYED, OVERTAKEN, BESIDE -> Optional.empty();
        };
    }

    private static @Nullable String place(String place) {
        return place.equals(StaffReport.UNPLACED) ? null : place;
    }

    private static @Nullable String task(String task) {
        return task.equals(StaffReport.UNPLACED) || task.equals(StaffReport.OTHER) ? null : task;
    }
}
