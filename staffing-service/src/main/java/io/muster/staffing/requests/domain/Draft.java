package io.muster.staffing.requests.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * A request for assistance as the shortages of a day ask for it: a proposal to be read, changed and submitted by whoever asks.
 *
 * @param asOf the closed day that it follows from, by nothing that is dated later
 * @param headcount people asked for, all tranches: who is missing on the worst of the first 14 days
 * @param low people by the low ends of all standards and bounds at once
 * @param high people by the high ends
 * @param assumedShare share of the figure that rests on assumptions, 0 to 1
 * @param caution what must be said wherever the figure is shown
 * @param form the sections of the paper that goes to the deciding department
 */
public record Draft(
        LocalDate asOf,
        LocalDate from,
        LocalDate lastDay,
        int days,
        long headcount,
        long low,
        long high,
        double assumedShare,
        List<Line> lines,
        List<Tranche> tranches,
        List<String> unknown,
        String caution,
        List<Section> form) {

    public Draft {
        lines = List.copyOf(lines);
        tranches = List.copyOf(tranches);
        unknown = List.copyOf(unknown);
        form = List.copyOf(form);
    }

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
            long high,
            String rule,
            String source,
            String reason) {}

    /** People who are asked for by a day. */
    public record Tranche(long headcount, LocalDate from) {}

    /** One section of the form. */
    public record Section(String title, String text) {}
}
