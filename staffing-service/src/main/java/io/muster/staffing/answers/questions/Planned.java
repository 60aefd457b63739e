package io.muster.staffing.answers.questions;

import io.muster.events.StaffingNeed;
import io.muster.staffing.answers.problems.NothingThere;
import io.muster.staffing.answers.readmodel.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which days, places and tasks are planned, for who asks about others. */
public final class Planned {

    private static final String ASK = "; ask for one of these";

    private final Tables tables;

    public Planned(Tables tables) {
        this.tables = tables;
    }

    /** Says why there is no such need, and of what there are. */
    public NothingThere noNeed(String place, String task, LocalDate day) {
        return new NothingThere(
                "there is no need of " + task + " at " + place + " on " + day + ": " + instead(place, task, day));
    }

    private String instead(String place, String task, LocalDate day) {
        var thatDay = tables.needs(day, day).toList();
        if (thatDay.isEmpty()) {
            return days();
        }
        var there =
                thatDay.stream().filter(need -> need.getPlace().equals(place)).toList();
        var same = thatDay.stream().filter(need -> need.getTask().equals(task)).toList();
        return range().orElse("")
                + (there.isEmpty()
                        ? ", on that day the places " + names(thatDay, StaffingNeed::getPlace)
                        : ", at " + place + " on that day the tasks " + names(there, StaffingNeed::getTask))
                + (same.isEmpty() ? "" : ", and " + task + " at " + names(same, StaffingNeed::getPlace))
                + ASK;
    }

    /** The first and the last day that are planned, and what to do. */
    public String days() {
        return range().map(days -> days + ASK)
                .orElse(
                        "nothing is planned yet, for no report has come of any day; encounters are told to ingest-service");
    }

    private Optional<String> range() {
        return tables.plannedDays().map(days -> "planned are the days from " + days.from() + " to " + days.to());
    }

    private static String names(List<StaffingNeed> needs, Function<StaffingNeed, String> name) {
        return String.join(", ", needs.stream().map(name).distinct().sorted().toList());
    }
}
