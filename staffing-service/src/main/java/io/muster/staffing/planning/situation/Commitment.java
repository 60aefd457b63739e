package io.muster.staffing.planning.situation;

import io.muster.staffing.planning.deployments.Stay;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People that an approved line of a request commits.
 *
 * @param tasks tasks that the line names, one or more
 * @param place the place that the line names, or null where who asked decides later
 * @param component a kind of people of the profile
 * @param stays who stays how long, after extensions and reductions
 * @param officersPresent whether the requester's law officers are present
 * @param deployedOn the day on which they were said to be under way or there, or null before
 */
public record Commitment(
        String requestId,
        String line,
        List<String> tasks,
        @Nullable String place,
        String component,
        List<Stay> stays,
        boolean officersPresent,
        @Nullable LocalDate deployedOn) {

    /** For so many days after the last day of its people a line says that nobody of them is there. */
    public static final int GONE_FOR = 400;

    public Commitment {
        tasks = List.copyOf(tasks);
        stays = List.copyOf(stays);
    }

    /** Of people of whom nobody has said that they were deployed. */
    public Commitment(
            String requestId,
            String line,
            List<String> tasks,
            @Nullable String place,
            String component,
            List<Stay> stays,
            boolean officersPresent) {
        this(requestId, line, tasks, place, component, stays, officersPresent, null);
    }

    /** Whether it names one place and one task, so that it counts there without a report. */
    public boolean isPlaced() {
        return place != null && tasks.size() == 1;
    }

    /**
     * Whether people who stay there on a day are on hand, or will be: from the day of their deployment on. Before it, they are
     * expected from the first day of their stays, until that day has come without them.
     *
     * @param today the latest closed day, or null before the first has closed
     */
    public boolean isThere(LocalDate day, @Nullable LocalDate today) {
        if (deployedOn != null) {
            return !day.isBefore(deployedOn);
        }
        return today == null || firstDay().isAfter(today);
    }

    /**
     * Whether the plan of a day speaks of these people, and be it to say that they are gone: until {@value #GONE_FOR} days after the
     * last of them has left.
     */
    public boolean isSpokenOf(LocalDate day) {
        return !day.isAfter(lastDay().plusDays(GONE_FOR));
    }

    /** The first day of the first of them. */
    public LocalDate firstDay() {
        return stays.stream().map(Stay::from).min(Comparator.naturalOrder()).orElse(LocalDate.MAX);
    }

    /** The last day of the last of them. */
    public LocalDate lastDay() {
        return stays.stream().map(Stay::lastDay).max(Comparator.naturalOrder()).orElse(LocalDate.MIN);
    }

    /** People committed on that day. */
    public long headcount(LocalDate day) {
        return stays.stream()
                .filter(stay -> stay.covers(day))
                .mapToLong(Stay::headcount)
                .sum();
    }
}
