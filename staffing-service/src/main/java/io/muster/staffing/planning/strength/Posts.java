package io.muster.staffing.planning.strength;

import io.muster.staffing.planning.situation.Commitment;
import io.muster.staffing.planning.situation.StaffReport;

/** Where people stand: at a place and task, or without one of them. */
final class Posts {

    private Posts() {}

    record Post(String place, String task) {}

    static Post of(StaffReport report) {
        return new Post(report.place(), report.task());
    }

    /** The place and task at which a line's people are who were not reported elsewhere. */
    static Post home(Commitment line) {
        var place = line.place() == null ? StaffReport.UNPLACED : line.place();
        return new Post(place, line.tasks().size() == 1 ? line.tasks().getFirst() : StaffReport.UNPLACED);
    }

    /** Whether a report speaks of people where their line says that they are: of a line without a place, without one. */
    static boolean isHome(Commitment line, StaffReport report) {
        if (line.isPlaced()) {
            return of(report).equals(home(line));
        }
        if (line.place() == null) {
            return report.place().equals(StaffReport.UNPLACED) && !report.task().equals(StaffReport.OTHER);
        }
        boolean there = report.place().equals(line.place()) || report.place().equals(StaffReport.UNPLACED);
        return there && report.task().equals(StaffReport.UNPLACED);
    }

    /** Whether people there are at no place or at no task of the profile. */
    static boolean isUnplaced(Post post) {
        return post.place().equals(StaffReport.UNPLACED)
                || post.task().equals(StaffReport.UNPLACED)
                || post.task().equals(StaffReport.OTHER);
    }
}
