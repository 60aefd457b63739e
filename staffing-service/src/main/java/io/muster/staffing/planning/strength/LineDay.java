package io.muster.staffing.planning.strength;

import io.muster.staffing.planning.situation.Commitment;
import io.muster.staffing.planning.situation.StaffReport;
import io.muster.staffing.planning.workload.ShareOut;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the people of one line of a request are on a day.
 *
 * <p>Whom a report places is there. Whoever is in a later report can't be in an earlier one too: reports of earlier days give way
 * where more people would be there than are approved, or than were ever reported at once. When stays end, reports of more people
 * than stay give way likewise, and on the day after the last stay nobody of them is there. Who is approved and in no report is
 * where the line says, if the line's people are deployed or still expected. A report that names a unit speaks of that unit alone; one
 * without a unit at the place where the line says speaks of all who are there.
 */
final class LineDay {

    private final Commitment line;
    private final LocalDate day;
    private final long approved;
    private final List<Placed> placed = new ArrayList<>();
    private long reported;
    private boolean isHomeCounted;

    /** People whom a report places; {@code headcount} is at most what it reports. */
    record Placed(StaffReport report, long headcount) {}

    LineDay(Commitment line, List<StaffReport> reports, LocalDate day) {
        this.line = line;
        this.day = day;
        this.approved = line.headcount(day);
        NavigableMap<LocalDate, List<StaffReport>> byDay = new TreeMap<>();
        for (var report : reports) {
            isHomeCounted |= report.unit() == null && Posts.isHome(line, report);
            byDay.computeIfAbsent(report.day(), said -> new ArrayList<>()).add(report);
        }
        byDay.descendingMap().forEach(this::place);
    }

    private void place(LocalDate said, List<StaffReport> reports) {
        long stay = stay(said, sum(reports));
        long here = Math.min(stay, Math.max(0, Math.max(approved, stay) - reported));
        var weights = reports.stream().map(report -> (double) report.onHand()).toList();
        var shares = ShareOut.largestRemainder(here, weights); // all of each, where all are there
        for (int index = 0; index < reports.size(); index++) {
            placed.add(new Placed(reports.get(index), shares.get(index)));
        }
        reported += here;
    }

    /** How many of those who were reported on a day stay: as many fewer as there are fewer approved since, but all who may. */
    private long stay(LocalDate said, long people) {
        if (day.isAfter(line.lastDay())) {
            return 0;
        }
        long gone = Math.max(0, line.headcount(said) - approved);
        return gone == 0 ? people : Math.min(people, Math.max(approved, people - gone));
    }

    private static long sum(List<StaffReport> reports) {
        return reports.stream().mapToLong(StaffReport::onHand).sum();
    }

    Commitment line() {
        return line;
    }

    /** Whom reports place. */
    List<Placed> placed() {
        return placed;
    }

    /** People in reports that are there. */
    long reported() {
        return reported;
    }

    /** People who are where the line says, since it is approved and no report says otherwise. */
    long rest(@Nullable LocalDate today) {
        return line.isThere(day, today) ? unreported() : 0;
    }

    /** People approved for the day, but neither reported nor deployed, though their first day has come. */
    long notDeployed(@Nullable LocalDate today) {
        return line.isThere(day, today) || line.deployedOn() != null ? 0 : unreported();
    }

    /** People reported beyond those who are authorised. */
    long over() {
        return Math.max(0, reported - approved);
    }

    long approved() {
        return approved;
    }

    private long unreported() {
        return isHomeCounted ? 0 : Math.max(0, approved - reported);
    }
}
