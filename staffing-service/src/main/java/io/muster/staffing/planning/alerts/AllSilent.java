package io.muster.staffing.planning.alerts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Looks whether nobody reports any more. While all are silent no day closes, so no day says so: that nothing has come is seen by the
 * clock on the wall alone. It is alarmed a day past the usual, which is the longest time between two of the last {@value #LOOKED_AT}
 * reported days. What comes of earlier days changes nothing in it. Of an operation that is over nothing is expected: one is under way
 * while its reports arrive within a week of the days of which they tell, which no replay of an earlier year does, and until
 * {@value #ENDED} days have passed without a later day.
 *
 * @param today the latest closed day
 * @param reported days of which reports stand, of any place
 * @param last when the latest reported day was first reported: the log's time
 */
public record AllSilent(LocalDate today, Collection<LocalDate> reported, Instant last, ZoneId zone) {

    private static final int LOOKED_AT = 14;
    private static final int WEEK = 7;

    /** Days: more than twice the longest pause that is taken for usual, so that who must act is told for two weeks at least. */
    private static final int ENDED = 30;

    /** What is to be raised at that time, or stays raised. */
    public Optional<Alert> alert(Instant now) {
        long silent = Duration.between(last, now).toDays();
        return isUnderWay() && silent > usual() && silent < ENDED ? Optional.of(alert(silent)) : Optional.empty();
    }

    private boolean isUnderWay() {
        var arrived = last.atZone(zone).toLocalDate();
        return !reported.isEmpty() && !arrived.isAfter(latest().plusDays(WEEK));
    }

    private LocalDate latest() {
        return Collections.max(reported);
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
                "days since a later day was reported",
                "no place has reported a later day than " + latest() + " since " + last.truncatedTo(ChronoUnit.SECONDS)
                        + ", "
                        + silent + " days ago, and " + (usual() == 1 ? "a report a day" : "one in " + usual() + " days")
                        + " is usual: no day closes, and all that is planned follows from reports up to " + today
                        + "; see whether what is reported reaches ingest-service, ask the places for their reports, or confirm the"
                        + " days on which nobody came");
    }
}
