package io.muster.ingest.requests;

import io.muster.events.Tranche;
import io.muster.ingest.judging.Fields;
import io.muster.schemas.rules.Bounds;
import io.muster.schemas.rules.DayCount;
import java.time.LocalDate;
import java.util.List;

/**
 * How long a line of a request is: told by its days, by the date of its last day, or by both where they agree. The event has the
 * days, so that there is one figure of which all else follows.
 */
final class LineLength {

    private static final String DAYS = "days";
    private static final String LAST_DAY = "lastDay";
    private static final String EITHER =
            "days, how many days on hand from the first tranche's day, which is one of them, such as 90; or lastDay,"
                    + " the date of the last of them, such as 2023-08-08";

    private final Fields line;
    private final LocalDate first;
    private final LocalDate latest;

    private LineLength(Fields line, List<LocalDate> begins) {
        this.line = line;
        this.first = begins.getFirst();
        this.latest = begins.getLast();
    }

    /** The days of the line; 0 where a problem was noted. */
    static int of(Fields line, List<Tranche> tranches) {
        var days = line.optionalWhole(DAYS, 1);
        var lastDay = line.optionalDate(LAST_DAY);
        if (!line.has(DAYS) && !line.has(LAST_DAY)) {
            line.wrong(DAYS, null, "is missing and so is lastDay", EITHER);
            return 0;
        }
        var begins = tranches.stream().map(Tranche::getFrom).sorted().toList();
        if (begins.isEmpty() || begins.getFirst().isBefore(Bounds.EARLIEST)) {
            return 0; // what is no day was noted where it stands
        }
        var length = new LineLength(line, begins);
        if (days != null && lastDay != null && DayCount.days(length.first, lastDay) != days) {
            length.disagree(days, lastDay);
            return 0;
        }
        return days != null ? length.days(days) : lastDay != null ? length.through(lastDay) : 0;
    }

    private void disagree(int days, LocalDate lastDay) {
        line.wrong(
                LAST_DAY,
                lastDay,
                "is " + DayCount.days(first, lastDay) + " days from " + first + ", and days is " + days,
                "the last of the days, or one of the two alone: " + EITHER);
    }

    private int days(int days) {
        if (days > Bounds.LONGEST_LINE) {
            line.wrong(DAYS, days, "is longer than ten years", "1 to " + Bounds.LONGEST_LINE);
        } else {
            requireTranchesUntil(DayCount.last(first, days));
        }
        return days;
    }

    private int through(LocalDate last) {
        long days = DayCount.days(first, last);
        if (days < 1) {
            line.wrong(LAST_DAY, last, "is before the line's first day", "a day from " + first);
        } else if (days > Bounds.LONGEST_LINE) {
            var most = DayCount.last(first, Bounds.LONGEST_LINE);
            line.wrong(LAST_DAY, last, "makes the line longer than ten years", "a day up to " + most);
        } else {
            requireTranchesUntil(last);
        }
        return (int) days;
    }

    private void requireTranchesUntil(LocalDate last) {
        if (latest.isAfter(last)) {
            line.wrong(
                    "tranches",
                    latest,
                    "begins after the line's last day",
                    "at most " + last + ": every tranche ends with the line's last day");
        }
    }
}
