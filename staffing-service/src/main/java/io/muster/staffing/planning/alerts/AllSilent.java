package io.muster.staffing.planning.alerts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Looks whether nobody reports any more. While all are silent no day closes, so no day says so: that nothing has come is seen by the
 * clock on the wall alone. It is alarmed a day past the usual, which is the longest time between two of the last {@value #LOOKED_AT}
 * reported days. Of an operation that is over nothing is expected: one is under way while its reports arrive within a week of the
 * days of which they tell, which no replay of an earlier year does.
 *
 * @param today the latest closed day
 * @param reported days of which reports stand, of any place
 * @param last when the last report arrived
 */
public record AllSilent(LocalDate today, Collection<LocalDate> reported, Instant last, ZoneId zone) {

    private static final int LOOKED_AT = 14;
    private static final int WEEK = 7;

    /** What is to be raised at that time, or stays raised. */
    public Optional<Alert> alert(Instant now) {
        long silent = Duration.between(last, now).toDays();
        return isUnderWay() && silent > usual() ? Optional.of(alert(silent)) : Optional.empty();
    }

    private boolean isUnderWay() {
        var arrived = last.atZone(zone).toLocalDate();
        return reported.stream()
                .max(Comparator.naturalOrder())
                .filter(day -> !arrived.isAfter(day.plusDays(WEEK)))
                .isPresent();
    }

    /** Days between two reported days, at most; 1 where there is only one. */
    private long usual() {
        long longest = 1;
        Iterator<LocalDate> latest = new TreeSet<>(reported).descendingIterator();
        var later = latest.next();
        for (int looked = 1; looked < LOOKED_AT && latest.hasNext(); looked++) {
            var earlier = latest.next();
            longest = Math.max(longest, Math.min(LOOKED_AT, ChronoUnit.DAYS.between(earlier, later)));
            later = earlier;
        }
        return longest;
    }

    private Alert alert(long silent) {
        return new Alert(
                Alert.Kind.ALL_SILENT,
                null,
                null,
                null,
                today,
                silent,
                "days since the last report",
                "no place has reported since " + last.truncatedTo(ChronoUnit.SECONDS) + ", " + silent
                        + " days ago, and " + (usual() == 1 ? "a report a day" : "one in " + usual() + " days")
                        + " is usual: no day closes, and all that is planned follows from reports up to " + today
                        + "; see whether what is reported reaches ingest-service, ask the places for their reports, or confirm the"
                        + " days on which nobody came");
    }
}
