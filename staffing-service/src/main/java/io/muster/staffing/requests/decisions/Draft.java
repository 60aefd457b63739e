package io.muster.staffing.requests.decisions;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request for assistance as the shortages of a day ask for it: a proposal to be read, changed and submitted by whoever asks.
 *
 * @param asOf the closed day that it follows from, by nothing that is dated later
 * @param headcount people asked for, all tranches: who is missing on the worst of the first 14 days
 * @param low people by the low ends of all standards and bounds at once
 * @param high people by the high ends, or null where one is unknown
 * @param assumedShare share of the variance that comes from assumed inputs, 0 to 1, the lines weighed by their people; null where
 *     nobody knows it of one of them
 * @param staffTo the share of the draws that is staffed to, and what that costs; null where none is asked for
 * @param unplaced people who are there without a place and task: in no figure of the draft
 * @param caution what must be said wherever the figure is shown
 * @param form the sections of the paper that goes to the deciding department
 * @param request the same as a request that can be sent as it is; without lines where nobody is missing
 */
public record Draft(
        LocalDate asOf,
        LocalDate from,
        LocalDate lastDay,
        int days,
        long headcount,
        long low,
        @Nullable Long high,
        @Nullable Double assumedShare,
        @Nullable StaffTo staffTo,
        List<Line> lines,
        List<Tranche> tranches,
        List<String> unknown,
        Unplaced unplaced,
        String caution,
        List<Section> form,
        Request request) {

    public Draft {
        lines = List.copyOf(lines);
        tranches = List.copyOf(tranches);
        unknown = List.copyOf(unknown);
        form = List.copyOf(form);
    }

    /** Person-days of the tranches, each from its day to the last. */
    long personDays() {
        return tranches.stream()
                .mapToLong(tranche -> tranche.headcount() * (ChronoUnit.DAYS.between(tranche.from(), lastDay) + 1))
                .sum();
    }

    /** The same draft, with what its share costs. */
    Draft at(StaffTo share) {
        return new Draft(
                asOf,
                from,
                lastDay,
                days,
                headcount,
                low,
                high,
                assumedShare,
                share,
                lines,
                tranches,
                unknown,
                unplaced,
                caution,
                form,
                request);
    }

    /**
     * A share of the draws in which the people of each task at each place suffice.
     *
     * @param moreThanMedian people asked for beyond those whom the median would ask for; fewer where it is below 0
     * @param morePersonDays the same in person-days of the tranches
     */
    public record StaffTo(double share, long moreThanMedian, long morePersonDays) {}

    /**
     * People for one task at one place.
     *
     * @param first people missing on the first day
     * @param most people missing on the worst day of the span
     * @param mostOn that day
     */
    public record Line(
            String task,
            String place,
            long first,
            long most,
            LocalDate mostOn,
            long low,
            @Nullable Long high,
            String rule,
            String source,
            String reason) {}

    /** A draft as ingest-service takes it. Who asks is named by whoever sends it. */
    public record Request(
            String state,
            LocalDate on,
            String role,
            String title,
            String requester,
            String purpose,
            List<RequestLine> lines) {

        public Request {
            lines = List.copyOf(lines);
        }
    }

    /** A line of it: people for one task at one place, to one last day. */
    public record RequestLine(
            String line, List<String> tasks, String place, List<Tranche> tranches, LocalDate lastDay) {

        public RequestLine {
            tasks = List.copyOf(tasks);
            tranches = List.copyOf(tranches);
        }
    }

    /** People who are asked for by a day. */
    public record Tranche(long headcount, LocalDate from) {}

    /**
     * People on hand, or committed by a request, of whom no place or task of the profile is known on days of the draft. They
     * are subtracted from nothing: whether they could do instead is for whoever asks to say.
     *
     * @param first people on the first day
     * @param most people on the day with the most of them, {@code mostOn}
     * @param by who they are on that day
     */
    public record Unplaced(long first, long most, LocalDate mostOn, List<Group> by, String note) {

        public Unplaced {
            by = List.copyOf(by);
        }
    }

    /**
     * Unplaced people of one kind.
     *
     * @param component a kind of people of the profile
     * @param basis from what they are known
     */
    public record Group(String component, long headcount, String basis) {}

    /** One section of the form. */
    public record Section(String title, String text) {}
}
